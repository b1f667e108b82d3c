package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodAffinity",
    description =
        "Demands and preferences to run near certain pods. Changes to those pods do not move "
            + "a pod that already runs.")
public record PodAffinity(
    @ProtoField(1)
        @Schema(
            description =
                "The pod is placed only where every term holds, and stays pending otherwise. Absent"
                    + " demands nothing.")
        List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution,
    @ProtoField(2)
        @Schema(
            description =
                "Weighted terms that raise the score of nodes near the chosen pods without being "
                    + "mandatory.")
        List<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution) {}
