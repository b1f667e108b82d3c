package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NodeAffinity",
    description =
        "Demands and preferences about the node. Later label changes on the node do not move "
            + "a pod that already runs.")
public record NodeAffinity(
    @ProtoField(1)
        @Schema(
            description =
                "Only nodes that fit are considered; without one the pod stays pending. Absent "
                    + "considers all nodes.")
        @Nullable NodeSelector requiredDuringSchedulingIgnoredDuringExecution,
    @ProtoField(2)
        @Schema(
            description =
                "Terms that add their weight to the score of each node that fits. The pod is placed"
                    + " even if no node fits.")
        List<PreferredSchedulingTerm> preferredDuringSchedulingIgnoredDuringExecution) {}
