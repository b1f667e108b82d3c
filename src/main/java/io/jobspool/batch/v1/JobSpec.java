package io.jobspool.batch.v1;

import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.JobSpec",
    description =
        "Describes the work of a Job: the pod template, the number of runs, and the rules "
            + "for retrying, failing and cleaning up.")
public record JobSpec(
    @ProtoField(1)
        @Schema(
            description =
                "Upper bound on pods running at once; 1 when absent. 0 pauses the work, and an "
                    + "Indexed Job may use at most 100000. Fewer pods run when less work is left.",
            example = "4",
            minimum = "0")
        @Nullable Integer parallelism,
    @ProtoField(2)
        @Schema(
            description =
                "How many pods have to succeed. When it and parallelism are both absent it becomes"
                    + " 1; alone absent, the success of any pod ends the work. Indexed Jobs require"
                    + " it.",
            example = "10",
            minimum = "0")
        @Nullable Integer completions,
    @ProtoField(3)
        @Schema(
            description =
                "Seconds the Job may stay active, counted from status.startTime, before its pods"
                    + " are stopped and it fails. Suspending restarts the clock; absent sets no"
                    + " time limit.",
            example = "3600",
            minimum = "0")
        @Nullable Long activeDeadlineSeconds,
    @ProtoField(11)
        @Schema(
            description =
                "Rules that choose a reaction to a failed pod by exit code or pod condition."
                    + " Absent, each failure counts towards backoffLimit. Requires restartPolicy"
                    + " Never.")
        @Nullable PodFailurePolicy podFailurePolicy,
    @ProtoField(16)
        @Schema(
            description =
                "Rules under which an Indexed Job counts as successful before all indexes are done."
                    + " Absent, every index has to succeed.")
        @Nullable SuccessPolicy successPolicy,
    @ProtoField(7)
        @Schema(
            description =
                "Number of failed attempts tolerated before the whole Job fails. 6 when absent, or "
                    + "2147483647 if backoffLimitPerIndex is given.",
            example = "6",
            minimum = "0")
        @Nullable Integer backoffLimit,
    @ProtoField(12)
        @Schema(
            description =
                "Number of retries each index of an Indexed Job gets before that index is marked"
                    + " failed; the other indexes carry on. Meant for restartPolicy Never; cannot"
                    + " be changed later.",
            example = "1",
            minimum = "0")
        @Nullable Integer backoffLimitPerIndex,
    @ProtoField(13)
        @Schema(
            description =
                "The Job fails as soon as more indexes than this have failed. Only with "
                    + "backoffLimitPerIndex, at most completions, and required (up to 10000) if "
                    + "completions exceeds 100000.",
            example = "5",
            minimum = "0",
            maximum = "100000")
        @Nullable Integer maxFailedIndexes,
    @ProtoField(4)
        @Schema(
            description =
                "Labels by which pods are recognised as belonging to this Job. It is generated; "
                    + "supply it only together with manualSelector. Immutable once the Job exists.")
        @Nullable LabelSelector selector,
    @ProtoField(5)
        @Schema(
            description =
                "True means the author supplies selector and matching, unique pod labels. False,"
                    + " the default, lets the server generate both; a clash can make two Jobs claim"
                    + " the same pods.")
        @Nullable Boolean manualSelector,
    @ProtoField(6)
        @AlwaysWritten
        @Schema(
            description =
                "Blueprint of every pod of the Job. Its restartPolicy must be OnFailure or Never,"
                    + " and it is immutable apart from scheduling directives and container"
                    + " resources of a suspended Job.",
            required = true)
        PodTemplateSpec template,
    @ProtoField(8)
        @Schema(
            description =
                "Seconds after completion or failure at which the Job may be removed automatically."
                    + " 0 allows it at once; absent keeps the Job until someone deletes it.",
            example = "86400",
            minimum = "0")
        @Nullable Integer ttlSecondsAfterFinished,
    @ProtoField(9)
        @Schema(
            description =
                "NonIndexed, the default, treats all successful pods alike. Indexed gives each pod"
                    + " a number from 0 to completions-1 and needs one success for every number.",
            enumeration = {"NonIndexed", "Indexed"})
        @GoType("v1.CompletionMode")
        @Nullable String completionMode,
    @ProtoField(10)
        @Schema(
            description =
                "True holds back new pods and removes the active ones until it is set to false "
                    + "again, which also restarts status.startTime. False when absent.")
        @Nullable Boolean suspend,
    @ProtoField(14)
        @Schema(
            description =
                "When a stopping pod gets a successor: TerminatingOrFailed at once, Failed only"
                    + " when it has ended. Failed is the default and only choice with"
                    + " podFailurePolicy; otherwise TerminatingOrFailed is the default.",
            enumeration = {"TerminatingOrFailed", "Failed"})
        @GoType("v1.PodReplacementPolicy")
        @Nullable String podReplacementPolicy,
    @ProtoField(15)
        @Schema(
            description =
                "Names the controller in charge, as a domain-prefixed path of at most 63"
                    + " characters. Absent or kubernetes.io/job-controller means the built-in one;"
                    + " cannot be changed later.",
            example = "kueue.x-k8s.io/multikueue",
            maxLength = 63)
        @Nullable String managedBy) {}
