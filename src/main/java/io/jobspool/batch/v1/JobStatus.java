package io.jobspool.batch.v1;

import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.JobStatus",
    description =
        "What has become of a Job so far: pod counts, finished indexes, timestamps and "
            + "conditions.")
public record JobStatus(
    @ProtoField(1)
        @PatchStrategy(value = "merge", mergeKey = "type")
        @Schema(
            description =
                "Milestones reached, such as Suspended, Complete or Failed. A true Complete or "
                    + "Failed ends the Job for good; both together are not allowed.")
        List<JobCondition> conditions,
    @ProtoField(2)
        @Schema(
            description =
                "When work on the Job began, in UTC. Absent while a Job created suspended waits,"
                    + " and set anew whenever it is resumed.",
            example = "2026-01-15T08:30:00Z")
        @Nullable Time startTime,
    @ProtoField(3)
        @Schema(
            description =
                "When the Job completed successfully, in UTC and never before startTime. Stays "
                    + "absent for Jobs that fail, and does not change once set.",
            example = "2026-01-15T08:42:10Z")
        @Nullable Time completionTime,
    @ProtoField(4)
        @Schema(
            description =
                "Pods that are pending or running and not being deleted. 0, or absent, once the Job"
                    + " has finished.",
            example = "2",
            minimum = "0")
        int active,
    @ProtoField(5)
        @Schema(
            description =
                "Pods that ended successfully. Grows over time, but can shrink when an Indexed Job "
                    + "is scaled down.",
            example = "3",
            minimum = "0")
        int succeeded,
    @ProtoField(6)
        @Schema(
            description = "Pods that ended in failure. The number never goes down.",
            example = "1",
            minimum = "0")
        int failed,
    @ProtoField(11)
        @Schema(
            description =
                "Pods that are being deleted but have not ended yet. Absent if nobody has reported "
                    + "the number.",
            example = "0",
            minimum = "0")
        @Nullable Integer terminating,
    @ProtoField(7)
        @Schema(
            description =
                "Indexes that have succeeded, ascending and separated by commas, with runs of three"
                    + " or more shortened to a range. Empty unless completionMode is Indexed.",
            example = "0,2-5,9")
        String completedIndexes,
    @ProtoField(10)
        @Schema(
            description =
                "Indexes that were given up, written like completedIndexes and disjoint from it. "
                    + "Reported only if backoffLimitPerIndex is used.",
            example = "1,7")
        @Nullable String failedIndexes,
    @ProtoField(8)
        @Schema(
            description =
                "Pods that have ended but are not yet included in succeeded or failed; bookkeeping "
                    + "that keeps each pod from being counted twice. Empty for finished Jobs.")
        @Nullable UncountedTerminatedPods uncountedTerminatedPods,
    @ProtoField(9)
        @Schema(
            description =
                "Active pods that currently pass their readiness checks and are not being deleted. "
                    + "Absent if nobody has reported the number.",
            example = "2",
            minimum = "0")
        @Nullable Integer ready) {}
