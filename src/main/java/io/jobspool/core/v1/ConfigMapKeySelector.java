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
    name = "io.k8s.api.core.v1.ConfigMapKeySelector",
    description = "Picks one entry of a config map.")
public record ConfigMapKeySelector(
    @ProtoField(value = 1, inside = 1)
        @Schema(
            description =
                "Name of the object referred to, such as a Secret or ConfigMap in the namespace of "
                    + "the pod. Most places where this is used reject an empty name.",
            example = "app-settings")
        String name,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Key of the entry to read: letters, digits, hyphens, underscores and dots.",
            required = true,
            example = "log-level",
            maxLength = 253)
        String key,
    @ProtoField(3)
        @Schema(
            description =
                "True leaves the variable unset if the config map or its key is missing. Absent or "
                    + "false keeps the container from starting.")
        @Nullable Boolean optional) {}
