package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.GCEPersistentDiskVolumeSource",
    description =
        "Google Compute Engine disk that already exists in the project and zone of the node.")
public record GCEPersistentDiskVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the disk in Google Compute Engine. Required; the disk must be created "
                    + "beforehand.",
            required = true,
            example = "batch-data")
        String pdName,
    @ProtoField(2)
        @Schema(
            description =
                "File system on the disk, for instance ext4 or xfs. Nodes treat an empty value as "
                    + "ext4.",
            example = "ext4")
        String fsType,
    @ProtoField(3)
        @Schema(
            description =
                "Number of the partition to mount, from 0 to 255. Zero, also the default, stands"
                    + " for the whole disk.",
            example = "1",
            minimum = "0",
            maximum = "255")
        int partition,
    @ProtoField(4)
        @Schema(
            description =
                "True attaches the disk without write access, which allows several nodes to share "
                    + "it. The default is false.")
        boolean readOnly) {}
