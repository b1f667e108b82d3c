package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Toleration",
    description =
        "Lets a pod run on nodes with a matching taint: one that agrees in key, value and "
            + "effect.")
public record Toleration(
    @ProtoField(1)
        @Schema(
            description =
                "Key of the taint. Empty fits every key and requires the operator Exists.",
            example = "dedicated")
        String key,
    @ProtoField(2)
        @Schema(
            description =
                "Equal, the default, compares the value; Exists accepts any. Lt and Gt compare"
                    + " whole numbers, but are an alpha feature that is off by default.",
            enumeration = {"Exists", "Equal", "Lt", "Gt"})
        @GoType("v1.TolerationOperator")
        String operator,
    @ProtoField(3)
        @Schema(
            description = "Value the taint has to have. Leave it empty for the operator Exists.",
            example = "batch",
            maxLength = 63)
        String value,
    @ProtoField(4)
        @Schema(
            description =
                "Effect of the taint: NoSchedule, PreferNoSchedule or NoExecute. Empty fits all "
                    + "effects.",
            enumeration = {"NoSchedule", "PreferNoSchedule", "NoExecute"})
        @GoType("v1.TaintEffect")
        String effect,
    @ProtoField(5)
        @Schema(
            description =
                "Seconds the pod may stay after a NoExecute taint appears. Absent means forever; 0 "
                    + "or less evicts at once. Requires the effect NoExecute.",
            example = "300")
        @Nullable Long tolerationSeconds) {}
