package io.jobspool.core.v1;

import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NodeSelectorTerm",
    description =
        "Requirements a node has to meet all together. A term without any accepts no node.")
public record NodeSelectorTerm(
    @ProtoField(1)
        @Schema(description = "Requirements on the labels of the node. All of them must hold.")
        List<NodeSelectorRequirement> matchExpressions,
    @ProtoField(2)
        @Schema(
            description =
                "Requirements on fields of the node; only metadata.name is available, with In or "
                    + "NotIn and a single value.")
        List<NodeSelectorRequirement> matchFields) {}
