package io.jobspool.batch.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.PodFailurePolicy",
    description =
        "An ordered list of reactions to failing pods, which lets a Job give up early or "
            + "disregard failures that are not its own fault.")
public record PodFailurePolicy(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Checked from first to last, and the first rule that matches decides. A failure"
                    + " that matches none counts towards backoffLimit. At most 20 rules.",
            required = true)
        List<PodFailurePolicyRule> rules) {}
