package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PortworxVolumeSource",
    description = "Existing volume of a Portworx cluster.")
public record PortworxVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Identifier of the volume at Portworx. Required, and may not be empty.",
            required = true,
            example = "pxvol-batch")
        String volumeID,
    @ProtoField(2)
        @Schema(
            description =
                "File system of the volume: ext4 or xfs, for instance. Nodes use ext4 for an empty "
                    + "value.",
            example = "ext4")
        String fsType,
    @ProtoField(3)
        @Schema(
            description =
                "True stops all containers of the pod from writing to the volume. The default is "
                    + "false.")
        boolean readOnly) {}
