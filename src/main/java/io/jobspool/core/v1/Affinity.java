package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Affinity",
    description = "Placement wishes and demands of a pod, relative to nodes and to other pods.")
public record Affinity(
    @ProtoField(1)
        @Schema(
            description =
                "Which nodes are required or preferred, by their labels or name. Absent expresses "
                    + "none.")
        @Nullable NodeAffinity nodeAffinity,
    @ProtoField(2)
        @Schema(
            description =
                "Which other pods to be close to, for example in the same zone. Absent expresses "
                    + "none.")
        @Nullable PodAffinity podAffinity,
    @ProtoField(3)
        @Schema(
            description =
                "Which other pods to stay away from, for example not on the same node. Absent "
                    + "expresses none.")
        @Nullable PodAntiAffinity podAntiAffinity) {}
