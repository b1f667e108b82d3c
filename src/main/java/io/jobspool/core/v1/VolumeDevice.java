package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.VolumeDevice",
    description = "Hands a volume to a container as a raw block device instead of a file system.")
public record VolumeDevice(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the volume, which must be backed by a persistent volume claim and not be "
                    + "mounted by the same container.",
            required = true,
            example = "scratch-disk")
        String name,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Path in the container under which the device appears; each path can be used once.",
            required = true,
            example = "/dev/xvda")
        String devicePath) {}
