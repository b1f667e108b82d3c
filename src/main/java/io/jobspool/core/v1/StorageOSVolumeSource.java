package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.StorageOSVolumeSource",
    description =
        "StorageOS volume. Kept for compatibility only, since the in-tree driver no longer "
            + "exists.")
public record StorageOSVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the volume within its StorageOS namespace. The server requires it to be a "
                    + "DNS label of up to 63 characters.",
            example = "batch",
            maxLength = 63)
        String volumeName,
    @ProtoField(2)
        @Schema(
            description =
                "StorageOS namespace of the volume, a DNS label. If absent, the namespace of the"
                    + " pod is taken.",
            example = "default",
            maxLength = 63)
        String volumeNamespace,
    @ProtoField(3)
        @Schema(
            description =
                "File system of the volume, for instance ext4 or xfs. An absent value means ext4.",
            example = "ext4")
        String fsType,
    @ProtoField(4)
        @Schema(
            description = "True prevents the pod from changing the volume. The default is false.")
        boolean readOnly,
    @ProtoField(5)
        @Schema(
            description =
                "Secret with the credentials for the StorageOS API. Its name may not be empty; "
                    + "without it, built-in defaults are tried.")
        @Nullable LocalObjectReference secretRef) {}
