package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.JobCondition",
    description =
        "One observation about a Job: what was observed, whether it holds, and since when "
            + "and why.")
public record JobCondition(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "What is observed. Known types are Suspended, FailureTarget, SuccessCriteriaMet, "
                    + "Failed and Complete; controllers may report others.",
            required = true,
            example = "Complete")
        @GoType("v1.JobConditionType")
        String type,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Whether the observation holds: True, False or Unknown.",
            required = true,
            enumeration = {"True", "False", "Unknown"})
        @GoType("v1.ConditionStatus")
        String status,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description = "When the observation was last checked, in UTC.",
            example = "2026-01-15T08:42:10Z")
        @Nullable Time lastProbeTime,
    @ProtoField(4)
        @AlwaysWritten
        @Schema(
            description = "When status last took on a different value, in UTC.",
            example = "2026-01-15T08:42:10Z")
        @Nullable Time lastTransitionTime,
    @ProtoField(5)
        @Schema(
            description =
                "Short CamelCase code for programs that says why the condition was last changed.",
            example = "CompletionsReached")
        String reason,
    @ProtoField(6)
        @Schema(
            description = "Sentence for people that explains the last change.",
            example = "Reached expected number of succeeded pods")
        String message) {}
