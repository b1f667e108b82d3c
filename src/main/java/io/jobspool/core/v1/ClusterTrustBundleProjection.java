package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ClusterTrustBundleProjection",
    description =
        "CA certificates from one ClusterTrustBundle, or from all bundles of a signer, "
            + "merged into a single PEM file.")
public record ClusterTrustBundleProjection(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the only bundle to use. Excludes signerName and labelSelector; one of name"
                    + " and signerName is needed.",
            example = "internal-roots")
        @Nullable String name,
    @ProtoField(2)
        @Schema(
            description =
                "Signer whose bundles are merged, without duplicates. Excludes name, and "
                    + "labelSelector narrows down which bundles count.",
            example = "example.com/internal")
        @Nullable String signerName,
    @ProtoField(3)
        @Schema(
            description =
                "Labels that a bundle of the signer must carry. An absent selector matches no "
                    + "bundle, an empty one matches all; it cannot go together with name.")
        @Nullable LabelSelector labelSelector,
    @ProtoField(5)
        @Schema(
            description =
                "True lets the pod start while no bundle is found. When absent or false, startup "
                    + "waits for at least one.")
        @Nullable Boolean optional,
    @ProtoField(4)
        @AlwaysWritten
        @Schema(
            description =
                "File for the certificates, relative to the root of the volume. Required, and "
                    + "distinct from other files in it.",
            required = true,
            example = "ca.pem")
        String path) {}
