package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement",
    description =
        "Matches a failed pod by how its containers exited. Containers that ended with code "
            + "0 are left out of the comparison.")
public record PodFailurePolicyOnExitCodesRequirement(
    @ProtoField(1)
        @Schema(
            description =
                "Restricts the check to this container or init container of the template. Absent, "
                    + "the exit codes of all of them are looked at.",
            example = "main")
        @Nullable String containerName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "In matches if an exit code is listed in values, NotIn if one is found that is not "
                    + "listed.",
            required = true,
            enumeration = {"In", "NotIn"})
        @GoType("v1.PodFailurePolicyOnExitCodesOperator")
        String operator,
    @ProtoField(3)
        @AlwaysWritten
        @ListSet
        @Schema(
            description =
                "Exit codes to compare with: 1 to 255 of them, each once and in ascending order."
                    + " The code 0 may not be used with the operator In.",
            required = true)
        List<Integer> values) {}
