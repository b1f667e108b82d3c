package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern",
    description =
        "A pod condition, by type and status, that a failed pod has to show for the rule to "
            + "apply.")
public record PodFailurePolicyOnPodConditionsPattern(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Type of the pod condition to look for, for instance DisruptionTarget for pods that"
                    + " were evicted or preempted.",
            required = true,
            example = "DisruptionTarget")
        @GoType("v1.PodConditionType")
        String type,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Status the condition must have: True, False or Unknown. True when absent.",
            enumeration = {"True", "False", "Unknown"})
        @GoType("v1.ConditionStatus")
        String status) {}
