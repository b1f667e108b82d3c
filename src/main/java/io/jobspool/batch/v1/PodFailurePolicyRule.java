package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.PodFailurePolicyRule",
    description =
        "One reaction and the kind of failure it applies to. Give exactly one of onExitCodes "
            + "and onPodConditions.")
public record PodFailurePolicyRule(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "What happens on a match: FailJob ends the Job, FailIndex gives up the index (needs"
                    + " backoffLimitPerIndex), Ignore replaces the pod without counting it, Count"
                    + " treats it as usual.",
            required = true,
            enumeration = {"FailJob", "FailIndex", "Ignore", "Count"},
            example = "FailJob")
        @GoType("v1.PodFailurePolicyAction")
        String action,
    @ProtoField(2)
        @Schema(
            description =
                "Matches by the exit codes of the pod's containers. Cannot be combined with "
                    + "onPodConditions.")
        @Nullable PodFailurePolicyOnExitCodesRequirement onExitCodes,
    @ProtoField(3)
        @Schema(
            description =
                "Matches when the failed pod carries at least one of these conditions, such as "
                    + "DisruptionTarget. At most 20 entries; cannot be combined with onExitCodes.")
        List<PodFailurePolicyOnPodConditionsPattern> onPodConditions) {}
