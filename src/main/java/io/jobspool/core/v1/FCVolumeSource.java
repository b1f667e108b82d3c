package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.FCVolumeSource",
    description = "Fibre Channel disk, found either by targetWWNs together with lun, or by wwids.")
public record FCVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "World wide names of the target ports. Needs a lun alongside and cannot be combined"
                    + " with wwids.")
        List<String> targetWWNs,
    @ProtoField(2)
        @Schema(
            description =
                "Number of the logical unit behind the target ports. Required along with"
                    + " targetWWNs, where it must lie between 0 and 255.",
            example = "2")
        @Nullable Integer lun,
    @ProtoField(3)
        @Schema(
            description =
                "File system of the disk, for example ext4 or xfs. Nodes choose ext4 for an empty "
                    + "value.",
            example = "ext4")
        String fsType,
    @ProtoField(4)
        @Schema(
            description =
                "True denies writes through all mounts of the disk in this pod. The default is"
                    + " false.")
        boolean readOnly,
    @ProtoField(5)
        @Schema(
            description =
                "World wide identifiers of the disk itself. Used in place of targetWWNs and lun; "
                    + "giving both ways is an error.")
        List<String> wwids) {}
