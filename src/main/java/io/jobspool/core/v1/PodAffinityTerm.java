package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodAffinityTerm",
    description =
        "Selects other pods and the kind of domain, such as node or zone, within which being "
            + "together matters.")
public record PodAffinityTerm(
    @ProtoField(1)
        @Schema(
            description =
                "Labels of the pods meant. Absent selects no pods, an empty selector all of them.")
        @Nullable LabelSelector labelSelector,
    @ProtoField(2)
        @Schema(
            description =
                "Names of namespaces in which to look, added to those namespaceSelector finds. With"
                    + " neither given, only the pod's own namespace counts.")
        List<String> namespaces,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Node label whose value marks the domain; nodes with equal values belong together. "
                    + "Must not be empty.",
            required = true,
            example = "kubernetes.io/hostname")
        String topologyKey,
    @ProtoField(4)
        @Schema(
            description =
                "Labels of the namespaces in which to look, added to namespaces. An empty selector "
                    + "means all; absent selects by name only.")
        @Nullable LabelSelector namespaceSelector,
    @ProtoField(5)
        @Schema(
            description =
                "Keys whose values are copied from the new pod, so that only pods with the same "
                    + "values count. Keys of labelSelector may not be repeated.")
        List<String> matchLabelKeys,
    @ProtoField(6)
        @Schema(
            description =
                "Keys whose values are copied from the new pod, so that only pods with other values"
                    + " count. Must not overlap matchLabelKeys.")
        List<String> mismatchLabelKeys) {}
