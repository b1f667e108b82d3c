package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.VolumeProjection",
    description =
        "One contribution to a projected volume. An entry may hold a single kind of source.")
public record VolumeProjection(
    @ProtoField(1)
        @Schema(
            description =
                "Adds keys of a Secret as files. The Secret has to be in the namespace of the pod.")
        @Nullable SecretProjection secret,
    @ProtoField(2)
        @Schema(
            description =
                "Adds files with facts about the pod, such as its name, labels or resource limits.")
        @Nullable DownwardAPIProjection downwardAPI,
    @ProtoField(3)
        @Schema(
            description =
                "Adds entries of a ConfigMap as files. The ConfigMap has to be in the namespace of "
                    + "the pod.")
        @Nullable ConfigMapProjection configMap,
    @ProtoField(4)
        @Schema(
            description =
                "Adds a file with a short-lived token for the service account of the pod, which the"
                    + " node renews before it expires.")
        @Nullable ServiceAccountTokenProjection serviceAccountToken,
    @ProtoField(5)
        @Schema(
            description =
                "Adds a file with CA certificates taken from ClusterTrustBundle objects. Works only"
                    + " where the cluster has that feature turned on.")
        @Nullable ClusterTrustBundleProjection clusterTrustBundle,
    @ProtoField(6)
        @Schema(
            description =
                "Adds a private key made for the pod and an X.509 certificate chain for it, both"
                    + " renewed by the node. Works only where the cluster has that feature turned"
                    + " on.")
        @Nullable PodCertificateProjection podCertificate) {}
