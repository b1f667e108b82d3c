package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource",
    description = "Amazon EBS disk that already exists in the availability zone of the node.")
public record AWSElasticBlockStoreVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Identifier which AWS gave to the disk. Required; the disk has to exist before the "
                    + "pod is scheduled.",
            required = true,
            example = "vol-0a1b2c3d4e5f67890")
        String volumeID,
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
                "Number of the partition to mount, from 0 to 255. Zero, also the default, selects "
                    + "the complete disk.",
            example = "1",
            minimum = "0",
            maximum = "255")
        int partition,
    @ProtoField(4)
        @Schema(
            description =
                "True makes every mount of this disk in the pod read-only. The default false leaves"
                    + " the choice to each volumeMount.")
        boolean readOnly) {}
