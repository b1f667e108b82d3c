package io.jobspool.batch.v1;

import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.serializer.GoQuote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for {@code spec.podFailurePolicy}, in the order and words of Kubernetes 1.36. */
final class PodFailurePolicyValidation {
  private static final int MAX_RULES = 20;
  private static final int MAX_EXIT_CODES = 255;
  private static final int MAX_PATTERNS = 20;
  private static final String FAIL_INDEX = "FailIndex";
  private static final List<String> ACTIONS = List.of("Count", FAIL_INDEX, "FailJob", "Ignore");
  private static final List<String> OPERATORS = List.of("In", "NotIn");
  private static final List<String> STATUSES = List.of("False", "True", "Unknown");

  private PodFailurePolicyValidation() {}

  /** Checks the policy of a spec; it may name containers of the template. */
  static void validatePodFailurePolicy(
      PodFailurePolicy policy, JobSpec spec, FieldPath path, List<FieldError> errors) {
    List<PodFailurePolicyRule> rules = policy.rules();
    FieldPath rulesPath = path.child("rules");
    if (rules.size() > MAX_RULES) {
      errors.add(FieldError.tooMany(rulesPath, rules.size(), MAX_RULES));
    }
    Set<String> containers = containerNames(spec.template().spec());
    for (int i = 0; i < rules.size(); i++) {
      FieldPath rulePath = rulesPath.index(i);
      validateAction(rules.get(i).action(), spec, rulePath.child("action"), errors);
      validateRule(rules.get(i), containers, rulePath, errors);
    }
  }

  private static Set<String> containerNames(PodSpec pod) {
    return Stream.concat(pod.containers().stream(), pod.initContainers().stream())
        .map(Container::name)
        .collect(Collectors.toSet());
  }

  private static void validateAction(
      String action, JobSpec spec, FieldPath path, List<FieldError> errors) {
    requireOneOf(ACTIONS, action, path, errors);
    if (action.equals(FAIL_INDEX) && spec.backoffLimitPerIndex() == null) {
      String detail = "requires the backoffLimitPerIndex to be set";
      errors.add(FieldError.invalid(path, action, detail));
    }
  }

  private static void validateRule(
      PodFailurePolicyRule rule, Set<String> containers, FieldPath path, List<FieldError> errors) {
    boolean hasConditions = !rule.onPodConditions().isEmpty();
    if (rule.onExitCodes() != null) {
      validateExitCodes(rule.onExitCodes(), containers, path.child("onExitCodes"), errors);
    }
    validatePatterns(rule.onPodConditions(), path.child("onPodConditions"), errors);
    if (rule.onExitCodes() != null && hasConditions) {
      String detail = "specifying both OnExitCodes and OnPodConditions is not supported";
      errors.add(FieldError.invalid(path, detail));
    }
    if (rule.onExitCodes() == null && !hasConditions) {
      String detail = "specifying one of OnExitCodes and OnPodConditions is required";
      errors.add(FieldError.invalid(path, detail));
    }
  }

  private static void validateExitCodes(
      PodFailurePolicyOnExitCodesRequirement requirement,
      Set<String> containers,
      FieldPath path,
      List<FieldError> errors) {
    requireOneOf(OPERATORS, requirement.operator(), path.child("operator"), errors);
    String container = requirement.containerName();
    if (container != null && !containers.contains(container)) {
      String detail = "must be one of the container or initContainer names in the pod template";
      errors.add(FieldError.invalid(path.child("containerName"), container, detail));
    }
    List<Integer> values = requirement.values();
    FieldPath valuesPath = path.child("values");
    if (values.isEmpty()) {
      errors.add(FieldError.invalid(valuesPath, values, "at least one value is required"));
    } else if (values.size() > MAX_EXIT_CODES) {
      errors.add(FieldError.tooMany(valuesPath, values.size(), MAX_EXIT_CODES));
    }
    validateValues(requirement, valuesPath, errors);
  }

  private static void validateValues(
      PodFailurePolicyOnExitCodesRequirement requirement, FieldPath path, List<FieldError> errors) {
    List<Integer> values = requirement.values();
    Set<Integer> seen = new HashSet<>();
    boolean ordered = true;
    for (int i = 0; i < values.size(); i++) {
      int value = values.get(i);
      if (value == 0 && requirement.operator().equals("In")) {
        errors.add(FieldError.invalid(path.index(i), value, "must not be 0 for the In operator"));
      }
      if (!seen.add(value)) {
        errors.add(FieldError.duplicate(path.index(i), value));
      }
      ordered &= i == 0 || values.get(i - 1) <= value;
    }
    if (!ordered) {
      errors.add(FieldError.invalid(path, values, "must be ordered"));
    }
  }

  private static void validatePatterns(
      List<PodFailurePolicyOnPodConditionsPattern> patterns,
      FieldPath path,
      List<FieldError> errors) {
    if (patterns.size() > MAX_PATTERNS) {
      errors.add(FieldError.tooMany(path, patterns.size(), MAX_PATTERNS));
    }
    for (int i = 0; i < patterns.size(); i++) {
      PodFailurePolicyOnPodConditionsPattern pattern = patterns.get(i);
      FieldPath patternPath = path.index(i);
      String type = pattern.type();
      Formats.report(Formats.qualifiedName(type), type, patternPath.child("type"), errors);
      requireOneOf(STATUSES, pattern.status(), patternPath.child("status"), errors);
    }
  }

  private static void requireOneOf(
      List<String> valid, String value, FieldPath path, List<FieldError> errors) {
    if (value.isEmpty()) {
      String list = valid.stream().map(GoQuote::quote).collect(Collectors.joining(" ", "[", "]"));
      errors.add(FieldError.required(path, "valid values: " + list));
    } else if (!valid.contains(value)) {
      errors.add(FieldError.notSupported(path, value, valid));
    }
  }
}
