package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PreferredSchedulingTerm",
    description =
        "A node preference with a weight. An empty preference fits no node and so changes "
            + "nothing.")
public record PreferredSchedulingTerm(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Points, from 1 to 100, added to the score of a node that fits.",
            required = true,
            example = "50",
            minimum = "1",
            maximum = "100")
        int weight,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(description = "What a node has to meet to receive the points.", required = true)
        NodeSelectorTerm preference) {}
