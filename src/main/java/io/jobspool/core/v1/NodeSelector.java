package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NodeSelector",
    description = "A set of alternatives, any one of which a node has to meet.")
public record NodeSelector(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "The alternatives, at least one. A node is accepted if it meets any of them.",
            required = true)
        List<NodeSelectorTerm> nodeSelectorTerms) {}
