package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes",
    description = "Compares the exit code of a container with a list.")
public record ContainerRestartRuleOnExitCodes(
    @ProtoField(1)
        @Schema(
            description = "In matches codes that are listed in values, NotIn matches all others.",
            required = true,
            enumeration = {"In", "NotIn"})
        @GoType("v1.ContainerRestartRuleOnExitCodesOperator")
        String operator,
    @ProtoField(2)
        @ListSet
        @Schema(description = "Exit codes to compare with, at most 255 and without repetition.")
        List<Integer> values) {}
