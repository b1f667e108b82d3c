package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.TypedObjectReference",
    description = "Points to an object of a given kind, possibly in another namespace.")
public record TypedObjectReference(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "API group of the object. Null or empty is the core group, which is allowed only"
                    + " for PersistentVolumeClaim.",
            example = "snapshot.storage.k8s.io")
        @Nullable String apiGroup,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Kind of the object, in its singular capitalised form. Required, and may not be "
                    + "empty.",
            required = true,
            example = "VolumeSnapshot")
        String kind,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the object. Required; it is looked up in the namespace given here, or else"
                    + " in that of the claim.",
            required = true,
            example = "dataset-2025-01")
        String name,
    @ProtoField(4)
        @Schema(
            description =
                "Namespace of the object, if not that of the claim. The owner there has to permit"
                    + " it with a ReferenceGrant, in clusters that enable the feature; dataSource"
                    + " must then be absent.",
            example = "datasets")
        @Nullable String namespace) {}
