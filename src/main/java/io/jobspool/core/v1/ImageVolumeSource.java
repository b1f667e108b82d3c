package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ImageVolumeSource",
    description = "OCI image or artifact whose files become a read-only volume.")
public record ImageVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Image or artifact to pull, written like the image of a container, with the same "
                    + "credentials. Job templates may leave it empty, real pods may not.",
            example = "registry.example.com/models/classifier:1.2")
        String reference,
    @ProtoField(2)
        @Schema(
            description =
                "When the node pulls: Always, Never or IfNotPresent. If absent, the server picks "
                    + "Always for the tag latest, or where neither tag nor digest is given, and "
                    + "IfNotPresent otherwise.",
            enumeration = {"Always", "IfNotPresent", "Never"},
            example = "IfNotPresent")
        @GoType("v1.PullPolicy")
        String pullPolicy) {}
