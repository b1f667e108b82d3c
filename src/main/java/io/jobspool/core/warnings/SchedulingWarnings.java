package io.jobspool.core.warnings;

import io.jobspool.core.v1.Affinity;
import io.jobspool.core.v1.NodeAffinity;
import io.jobspool.core.v1.NodeSelector;
import io.jobspool.core.v1.NodeSelectorRequirement;
import io.jobspool.core.v1.NodeSelectorTerm;
import io.jobspool.core.v1.PodAffinity;
import io.jobspool.core.v1.PodAffinityTerm;
import io.jobspool.core.v1.PodAntiAffinity;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PreferredSchedulingTerm;
import io.jobspool.core.v1.TopologySpreadConstraint;
import io.jobspool.core.v1.WeightedPodAffinityTerm;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;
import java.util.Map;

/**
 * Warns of labels of nodes that have gone out of use, wherever a pod can name one, and of
 * constraints and affinities between pods that match no pod ({@code pkg/api/node}, {@code
 * pkg/api/pod/warnings.go}).
 */
final class SchedulingWarnings {
  private static final Map<String, String> DEPRECATED =
      Map.of(
          "beta.kubernetes.io/arch",
          "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
          "beta.kubernetes.io/os",
          "deprecated since v1.14; use \"kubernetes.io/os\" instead",
          "failure-domain.beta.kubernetes.io/region",
          "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
          "failure-domain.beta.kubernetes.io/zone",
          "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
          "beta.kubernetes.io/instance-type",
          "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
          "app.kubernetes.io/created-by",
          "deprecated since v1.9",
          "scheduler.alpha.kubernetes.io/preferAvoidPods",
          "deprecated since v1.22; use Taints and Tolerations instead",
          "node-role.kubernetes.io/master",
          "use \"node-role.kubernetes.io/control-plane\" instead");

  private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
  private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private SchedulingWarnings() {}

  /** Where pods run: labels of nodes, and spreading. */
  static void warnOfPlacement(PodSpec spec, FieldPath path, WarningList warnings) {
    for (String label : spec.nodeSelector().keySet()) {
      String message = DEPRECATED.get(label);
      if (message != null) {
        warnings.add(path.child("nodeSelector").key(label), message);
      }
    }
    Affinity affinity = spec.affinity();
    if (affinity != null && affinity.nodeAffinity() != null) {
      warn(affinity.nodeAffinity(), path.child("affinity").child("nodeAffinity"), warnings);
    }
    warnOfSpreading(
        spec.topologySpreadConstraints(), path.child("topologySpreadConstraints"), warnings);
  }

  private static void warn(NodeAffinity affinity, FieldPath path, WarningList warnings) {
    NodeSelector required = affinity.requiredDuringSchedulingIgnoredDuringExecution();
    if (required != null) {
      FieldPath terms = path.child(REQUIRED).child("nodeSelectorTerms");
      for (int i = 0; i < required.nodeSelectorTerms().size(); i++) {
        warn(required.nodeSelectorTerms().get(i), false, terms.index(i), warnings);
      }
    }
    List<PreferredSchedulingTerm> preferred =
        affinity.preferredDuringSchedulingIgnoredDuringExecution();
    FieldPath terms = path.child(PREFERRED);
    for (int i = 0; i < preferred.size(); i++) {
      FieldPath term = terms.index(i).child("preference");
      warn(preferred.get(i).preference(), true, term, warnings);
    }
  }

  /** Values are looked at in preferences alone: in requirements a bad one is an error. */
  private static void warn(
      NodeSelectorTerm term, boolean ofValues, FieldPath path, WarningList warnings) {
    for (int i = 0; i < term.matchExpressions().size(); i++) {
      NodeSelectorRequirement requirement = term.matchExpressions().get(i);
      FieldPath at = path.child("matchExpressions").index(i);
      warnOfLabel(requirement.key(), at.child("key"), warnings);
      if (ofValues) {
        warnOfValues(requirement.values(), at.child("values"), warnings);
      }
    }
  }

  private static void warnOfLabel(String label, FieldPath path, WarningList warnings) {
    String message = DEPRECATED.get(label);
    if (message != null) {
      warnings.add(path, label + " is " + message);
    }
  }

  private static void warnOfValues(List<String> values, FieldPath path, WarningList warnings) {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      for (String complaint : Formats.labelValue(value)) {
        warnings.add(path.index(i), value + " is invalid, " + complaint);
      }
    }
  }

  private static void warnOfSpreading(
      List<TopologySpreadConstraint> constraints, FieldPath path, WarningList warnings) {
    for (int i = 0; i < constraints.size(); i++) {
      TopologySpreadConstraint constraint = constraints.get(i);
      warnOfLabel(constraint.topologyKey(), path.index(i).child("topologyKey"), warnings);
      warnings.addIfMatchesNothing(constraint.labelSelector(), path.index(i));
    }
  }

  /** Near to or apart from which other pods. */
  static void warnOfPodAffinity(Affinity affinity, FieldPath path, WarningList warnings) {
    PodAffinity near = affinity.podAffinity();
    if (near != null) {
      FieldPath at = path.child("podAffinity");
      required(near.requiredDuringSchedulingIgnoredDuringExecution(), at, warnings);
      preferred(near.preferredDuringSchedulingIgnoredDuringExecution(), at, warnings);
    }
    PodAntiAffinity apart = affinity.podAntiAffinity();
    if (apart != null) {
      FieldPath at = path.child("podAntiAffinity");
      required(apart.requiredDuringSchedulingIgnoredDuringExecution(), at, warnings);
      preferred(apart.preferredDuringSchedulingIgnoredDuringExecution(), at, warnings);
    }
  }

  private static void required(List<PodAffinityTerm> terms, FieldPath path, WarningList warnings) {
    for (int i = 0; i < terms.size(); i++) {
      warnings.addIfMatchesNothing(terms.get(i).labelSelector(), path.child(REQUIRED).index(i));
    }
  }

  private static void preferred(
      List<WeightedPodAffinityTerm> terms, FieldPath path, WarningList warnings) {
    for (int i = 0; i < terms.size(); i++) {
      warnings.addIfMatchesNothing(
          terms.get(i).podAffinityTerm().labelSelector(),
          path.child(PREFERRED).index(i).child("podAffinityTerm"));
    }
  }
}
