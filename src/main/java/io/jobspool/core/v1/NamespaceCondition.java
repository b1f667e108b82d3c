package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NamespaceCondition",
    description = "One observation about a namespace that is being deleted.")
public record NamespaceCondition(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "What is observed, for example NamespaceContentRemaining or "
                    + "NamespaceFinalizersRemaining. Required, and unique within the list.",
            required = true,
            example = "NamespaceContentRemaining")
        @GoType("v1.NamespaceConditionType")
        String type,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Whether the observation holds: True, False or Unknown if it cannot be determined. "
                    + "Required.",
            required = true,
            example = "True")
        @GoType("v1.ConditionStatus")
        String status,
    @ProtoField(4)
        @Schema(
            description =
                "Moment in UTC at which status last took another value. Absent when that is not "
                    + "known.",
            example = "2025-01-15T09:00:00Z")
        @Nullable Time lastTransitionTime,
    @ProtoField(5)
        @Schema(
            description =
                "Cause of the latest change as one capitalised word, meant for programs. May be "
                    + "empty.",
            example = "SomeResourcesRemain")
        String reason,
    @ProtoField(6)
        @Schema(
            description = "Explanation of the latest change for people to read. May be empty.",
            example = "Some resources are remaining: jobs.batch has 3 resource instances")
        String message) {}
