package io.jobspool.core.validation;

import io.jobspool.core.v1.PodSchedulingGate;
import io.jobspool.core.v1.PodSchedulingGroup;
import io.jobspool.core.v1.Toleration;
import io.jobspool.core.v1.TopologySpreadConstraint;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for what else decides where and when a pod runs: tolerations, spreading, gates, groups and
 * preemption. Comparing the values of taints ({@code Lt}, {@code Gt}) is behind a feature gate that
 * is off by default in Kubernetes 1.36.
 */
final class SchedulingValidation {
  private static final String EXISTS = "Exists";
  private static final List<String> OPERATORS = List.of("Equal", EXISTS);
  private static final List<String> GATED_OPERATORS = List.of("Equal", EXISTS, "Lt", "Gt");
  private static final String NO_EXECUTE = "NoExecute";
  private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", NO_EXECUTE);

  private static final String DO_NOT_SCHEDULE = "DoNotSchedule";
  private static final List<String> SPREAD_ACTIONS = List.of(DO_NOT_SCHEDULE, "ScheduleAnyway");
  private static final List<String> NODE_POLICIES = List.of("Honor", "Ignore");
  private static final List<String> PREEMPTION_POLICIES = List.of("PreemptLowerPriority", "Never");
  private static final String NOT_POSITIVE = "must be greater than zero";

  private SchedulingValidation() {}

  /** Reports what is wrong with tolerations. */
  static void validateTolerations(
      List<Toleration> tolerations, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < tolerations.size(); i++) {
      validateToleration(tolerations.get(i), path.index(i), errors);
    }
  }

  private static void validateToleration(
      Toleration toleration, FieldPath path, List<FieldError> errors) {
    FieldPath operatorPath = path.child("operator");
    FieldPath effectPath = path.child("effect");
    if (!toleration.key().isEmpty()) {
      ObjectMetaValidation.validateLabelName(toleration.key(), path.child("key"), errors);
    } else if (!toleration.operator().equals(EXISTS)) {
      errors.add(
          FieldError.invalid(
              operatorPath,
              toleration.operator(),
              "operator must be Exists when `key` is empty, which means \"match all values and all"
                  + " keys\""));
    }
    if (toleration.tolerationSeconds() != null && !toleration.effect().equals(NO_EXECUTE)) {
      errors.add(
          FieldError.invalid(
              effectPath,
              toleration.effect(),
              "effect must be 'NoExecute' when `tolerationSeconds` is set"));
    }
    validateOperator(toleration, operatorPath, errors);
    if (!toleration.effect().isEmpty() && !EFFECTS.contains(toleration.effect())) {
      errors.add(FieldError.notSupported(effectPath, toleration.effect(), EFFECTS));
    }
  }

  /** Reports what is wrong with the operator or its value, both at the operator. */
  private static void validateOperator(
      Toleration toleration, FieldPath path, List<FieldError> errors) {
    String value = toleration.value();
    switch (toleration.operator()) {
      case "", "Equal" -> {
        List<String> complaints = Formats.labelValue(value);
        if (!complaints.isEmpty()) {
          errors.add(FieldError.invalid(path, value, String.join(";", complaints)));
        }
      }
      case EXISTS -> {
        if (!value.isEmpty()) {
          errors.add(
              FieldError.invalid(path, value, "value must be empty when `operator` is 'Exists'"));
        }
      }
      case "Lt", "Gt" ->
          errors.add(FieldError.notSupported(path, toleration.operator(), GATED_OPERATORS));
      default -> errors.add(FieldError.notSupported(path, toleration.operator(), OPERATORS));
    }
  }

  /** Reports what is wrong with the rules for spreading pods over nodes and zones. */
  static void validateTopologySpreadConstraints(
      List<TopologySpreadConstraint> constraints, FieldPath path, List<FieldError> errors) {
    BitSet repeated = repeatedLater(constraints);
    for (int i = 0; i < constraints.size(); i++) {
      TopologySpreadConstraint constraint = constraints.get(i);
      FieldPath constraintPath = path.index(i);
      validateSpread(constraint, constraintPath, errors);
      if (repeated.get(i)) {
        errors.add(
            FieldError.duplicate(
                constraintPath.child("{topologyKey, whenUnsatisfiable}"),
                "{%s, %s}".formatted(constraint.topologyKey(), constraint.whenUnsatisfiable())));
      }
      validateMinDomains(constraint, constraintPath.child("minDomains"), errors);
      validateNodePolicy(
          constraint.nodeAffinityPolicy(), constraintPath.child("nodeAffinityPolicy"), errors);
      validateNodePolicy(
          constraint.nodeTaintsPolicy(), constraintPath.child("nodeTaintsPolicy"), errors);
      AffinityValidation.validateLabelKeys(
          constraint.matchLabelKeys(),
          List.of(),
          constraint.labelSelector(),
          constraintPath,
          errors);
      LabelSelectorValidation.validateLabelSelector(
          constraint.labelSelector(), constraintPath.child("labelSelector"), errors);
    }
  }

  private static void validateSpread(
      TopologySpreadConstraint constraint, FieldPath path, List<FieldError> errors) {
    if (constraint.maxSkew() <= 0) {
      errors.add(FieldError.invalid(path.child("maxSkew"), constraint.maxSkew(), NOT_POSITIVE));
    }
    if (constraint.topologyKey().isEmpty()) {
      errors.add(FieldError.required(path.child("topologyKey"), "can not be empty"));
    }
    if (!SPREAD_ACTIONS.contains(constraint.whenUnsatisfiable())) {
      errors.add(
          FieldError.notSupported(
              path.child("whenUnsatisfiable"), constraint.whenUnsatisfiable(), SPREAD_ACTIONS));
    }
  }

  /** The positions of constraints whose kind, a key and an action, comes again. */
  private static BitSet repeatedLater(List<TopologySpreadConstraint> constraints) {
    BitSet repeated = new BitSet();
    Set<List<String>> later = new HashSet<>();
    for (int i = constraints.size() - 1; i >= 0; i--) {
      TopologySpreadConstraint constraint = constraints.get(i);
      if (!later.add(List.of(constraint.topologyKey(), constraint.whenUnsatisfiable()))) {
        repeated.set(i);
      }
    }
    return repeated;
  }

  private static void validateMinDomains(
      TopologySpreadConstraint constraint, FieldPath path, List<FieldError> errors) {
    Integer minDomains = constraint.minDomains();
    if (minDomains == null) {
      return;
    }
    if (minDomains <= 0) {
      errors.add(FieldError.invalid(path, minDomains, NOT_POSITIVE));
    }
    if (!constraint.whenUnsatisfiable().equals(DO_NOT_SCHEDULE)) {
      errors.add(
          FieldError.invalid(
              path,
              minDomains,
              "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not "
                  + constraint.whenUnsatisfiable()));
    }
  }

  private static void validateNodePolicy(
      @Nullable String policy, FieldPath path, List<FieldError> errors) {
    if (policy != null && !NODE_POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, NODE_POLICIES));
    }
  }

  /** Reports gates whose names are no qualified names or occur twice. */
  static void validateSchedulingGates(
      List<PodSchedulingGate> gates, FieldPath path, List<FieldError> errors) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < gates.size(); i++) {
      String name = gates.get(i).name();
      Formats.report(Formats.qualifiedName(name), name, path.index(i), errors);
      if (!names.add(name)) {
        errors.add(FieldError.duplicate(path.index(i), name));
      }
    }
  }

  /** Reports an unknown policy; an absent one is fine. */
  static void validatePreemptionPolicy(
      @Nullable String policy, FieldPath path, List<FieldError> errors) {
    if (policy == null) {
      return;
    }
    if (policy.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!PREEMPTION_POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, PREEMPTION_POLICIES));
    }
  }

  /** Reports a group that names none; an absent one is fine. */
  static void validateSchedulingGroup(
      @Nullable PodSchedulingGroup group, FieldPath path, List<FieldError> errors) {
    if (group == null) {
      return;
    }
    String name = group.podGroupName();
    FieldPath namePath = path.child("podGroupName");
    if (name == null) {
      errors.add(FieldError.invalid(namePath, null, "must specify one of: `podGroupName`"));
    } else {
      Formats.report(Formats.dns1123Subdomain(name), name, namePath, errors);
    }
  }
}
