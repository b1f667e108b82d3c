package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PersistentVolumeClaimSpec",
    description =
        "What a claim demands of its storage: size, ways of access, class and origin of the "
            + "data.")
public record PersistentVolumeClaimSpec(
    @ProtoField(1)
        @Schema(
            description =
                "Ways in which the volume has to be mountable, at least one. ReadWriteOncePod"
                    + " cannot be combined with the others.")
        @GoType("v1.PersistentVolumeAccessMode")
        List<String> accessModes,
    @ProtoField(4)
        @Schema(
            description =
                "Restricts which PersistentVolumes may be bound, by their labels. Without it any"
                    + " suitable volume qualifies; storage provisioned on demand usually ignores"
                    + " selectors.")
        @Nullable LabelSelector selector,
    @ProtoField(2)
        @Schema(
            description =
                "Capacity the claim asks for. A storage request greater than zero is mandatory.")
        VolumeResourceRequirements resources,
    @ProtoField(3)
        @Schema(
            description =
                "PersistentVolume to bind to, by name. Left empty, a volume is chosen or"
                    + " provisioned automatically.",
            example = "pv-batch-01")
        String volumeName,
    @ProtoField(5)
        @Schema(
            description =
                "StorageClass that supplies the volume. Absent selects the default class of the "
                    + "cluster, and an empty string demands a volume without any class.",
            example = "fast-ssd",
            maxLength = 253)
        @Nullable String storageClassName,
    @ProtoField(6)
        @Schema(
            description =
                "Filesystem delivers a mounted directory, Block a raw device. The server fills in "
                    + "Filesystem if it is absent.",
            enumeration = {"Block", "Filesystem"},
            example = "Filesystem")
        @GoType("v1.PersistentVolumeMode")
        @Nullable String volumeMode,
    @ProtoField(7)
        @Schema(
            description =
                "Initial contents of the volume: a snapshot or another claim in the same namespace."
                    + " If dataSourceRef is given as well, both must be equal.")
        @Nullable TypedLocalObjectReference dataSource,
    @ProtoField(8)
        @Schema(
            description =
                "Initial contents of the volume from any object that some populator in the cluster "
                    + "understands. If dataSource is given as well, both must be equal.")
        @Nullable TypedObjectReference dataSourceRef,
    @ProtoField(9)
        @Schema(
            description =
                "VolumeAttributesClass with tunable properties of the volume, such as throughput."
                    + " Absent or empty applies none; unlike the storage class, a claim may switch"
                    + " it later.",
            example = "high-iops",
            maxLength = 253)
        @Nullable String volumeAttributesClassName) {}
