package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.TopologySpreadConstraint",
    description =
        "Limits how unevenly matching pods may be spread over the domains of a topology, "
            + "such as zones or nodes.")
public record TopologySpreadConstraint(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Largest difference allowed in the number of matching pods between a domain and the"
                    + " emptiest one. At least 1.",
            required = true,
            example = "1",
            minimum = "1")
        int maxSkew,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Node label whose value marks the domain. Nodes without the label are left out.",
            required = true,
            example = "topology.kubernetes.io/zone")
        String topologyKey,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "DoNotSchedule keeps the pod pending rather than exceed maxSkew; ScheduleAnyway "
                    + "merely favours nodes that reduce the difference.",
            required = true,
            enumeration = {"DoNotSchedule", "ScheduleAnyway"})
        @GoType("v1.UnsatisfiableConstraintAction")
        String whenUnsatisfiable,
    @ProtoField(4)
        @Schema(
            description = "Labels of the pods that are counted in each domain. Absent counts none.")
        @Nullable LabelSelector labelSelector,
    @ProtoField(5)
        @Schema(
            description =
                "Domains that should at least exist; with fewer, the emptiest counts as having no "
                    + "pods. 1 when absent; only with DoNotSchedule.",
            example = "3",
            minimum = "1")
        @Nullable Integer minDomains,
    @ProtoField(6)
        @Schema(
            description =
                "Honor counts only nodes that fit the pod's node selector and affinity, Ignore "
                    + "counts all. Honor when absent.",
            enumeration = {"Ignore", "Honor"})
        @GoType("v1.NodeInclusionPolicy")
        @Nullable String nodeAffinityPolicy,
    @ProtoField(7)
        @Schema(
            description =
                "Honor leaves out nodes with taints the pod does not tolerate, Ignore counts all. "
                    + "Ignore when absent.",
            enumeration = {"Ignore", "Honor"})
        @GoType("v1.NodeInclusionPolicy")
        @Nullable String nodeTaintsPolicy,
    @ProtoField(8)
        @Schema(
            description =
                "Keys whose values are copied from the new pod, so that only pods with the same "
                    + "values are counted. Needs labelSelector, and may not repeat its keys.")
        List<String> matchLabelKeys) {}
