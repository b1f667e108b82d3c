package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.TypedLocalObjectReference",
    description = "Points to an object of a given kind in the same namespace.")
public record TypedLocalObjectReference(
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
                "Name of the object in the namespace of the claim. Required, and may not be empty.",
            required = true,
            example = "dataset-2025-01")
        String name) {}
