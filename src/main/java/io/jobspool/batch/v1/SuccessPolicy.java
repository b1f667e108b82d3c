package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.SuccessPolicy",
    description =
        "States when an Indexed Job is successful although some of its indexes have not "
            + "succeeded.")
public record SuccessPolicy(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Between 1 and 20 rules. As soon as any one of them is fulfilled the Job has met"
                    + " its goal and the pods still running are stopped.",
            required = true)
        List<SuccessPolicyRule> rules) {}
