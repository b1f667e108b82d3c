package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodAntiAffinity",
    description =
        "Demands and preferences to run apart from certain pods. Changes to those pods do "
            + "not move a pod that already runs.")
public record PodAntiAffinity(
    @ProtoField(1)
        @Schema(
            description =
                "The pod is never placed in a domain with pods that match a term, and stays pending"
                    + " if none is free.")
        List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution,
    @ProtoField(2)
        @Schema(
            description =
                "Weighted terms that lower the appeal of nodes near the chosen pods without ruling "
                    + "them out.")
        List<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution) {}
