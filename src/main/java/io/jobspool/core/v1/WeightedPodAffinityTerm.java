package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.WeightedPodAffinityTerm",
    description = "A pod affinity term with a weight for scoring nodes.")
public record WeightedPodAffinityTerm(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Points, from 1 to 100, that a match contributes to the score of a node.",
            required = true,
            example = "100",
            minimum = "1",
            maximum = "100")
        int weight,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(description = "The pods and the domain the weight is about.", required = true)
        PodAffinityTerm podAffinityTerm) {}
