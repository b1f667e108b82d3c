package io.jobspool.batch.v1;

import io.jobspool.core.validation.PodTemplateValidation;
import io.jobspool.dialect.Dialect;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import io.jobspool.meta.field.LabelSelectors;
import io.jobspool.serializer.GoStruct;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for {@code spec}, in the order and words of Kubernetes 1.36. */
final class JobSpecValidation {
  static final String INDEXED = "Indexed";
  static final String NON_INDEXED = "NonIndexed";

  private static final String NEVER = "Never";
  private static final String REPLACE_FAILED = "Failed";
  private static final List<String> RESTART_POLICIES = List.of("OnFailure", NEVER);
  private static final List<String> COMPLETION_MODES = List.of(NON_INDEXED, INDEXED);
  private static final List<String> REPLACEMENT_POLICIES =
      List.of(REPLACE_FAILED, "TerminatingOrFailed");
  private static final int MANAGED_BY_MAX_BYTES = 63;

  private JobSpecValidation() {}

  static boolean isIndexed(JobSpec spec) {
    return INDEXED.equals(spec.completionMode());
  }

  /** Checks a spec, its pod template included. */
  static void validateJobSpec(
      JobSpec spec, Dialect dialect, FieldPath path, List<FieldError> errors) {
    validateNumbers(spec, dialect, path, errors);
    validateManagedBy(spec.managedBy(), path.child("managedBy"), errors);
    validateCompletionMode(spec, path, errors);
    validatePolicies(spec, path, errors);
    FieldPath templatePath = path.child("template");
    PodTemplateValidation.validatePodTemplateSpec(spec.template(), templatePath, errors);
    validateRestartPolicy(spec, templatePath.child("spec").child("restartPolicy"), errors);
    validateSelector(spec, path, errors);
  }

  private static void validateNumbers(
      JobSpec spec, Dialect dialect, FieldPath path, List<FieldError> errors) {
    nonNegative(spec.parallelism(), path.child("parallelism"), errors);
    nonNegative(spec.completions(), path.child("completions"), errors);
    validateDeadline(spec, dialect, path.child("activeDeadlineSeconds"), errors);
    nonNegative(spec.backoffLimit(), path.child("backoffLimit"), errors);
    nonNegative(spec.ttlSecondsAfterFinished(), path.child("ttlSecondsAfterFinished"), errors);
    nonNegative(spec.backoffLimitPerIndex(), path.child("backoffLimitPerIndex"), errors);
    nonNegative(spec.maxFailedIndexes(), path.child("maxFailedIndexes"), errors);
    if (spec.maxFailedIndexes() != null && spec.backoffLimitPerIndex() == null) {
      FieldPath limitPath = path.child("backoffLimitPerIndex");
      errors.add(FieldError.required(limitPath, "when maxFailedIndexes is specified"));
    }
  }

  private static void nonNegative(
      @Nullable Integer value, FieldPath path, List<FieldError> errors) {
    if (value != null) {
      Formats.nonNegative(value, path, errors);
    }
  }

  private static void validateDeadline(
      JobSpec spec, Dialect dialect, FieldPath path, List<FieldError> errors) {
    Long seconds = spec.activeDeadlineSeconds();
    if (seconds == null) {
      return;
    }
    if (!dialect.activeDeadlineMustBePositive()) {
      Formats.nonNegative(seconds, path, errors);
    } else if (seconds <= 0) {
      errors.add(FieldError.invalid(path, seconds, "value must be positive integer"));
    }
  }

  private static void validateManagedBy(
      @Nullable String managedBy, FieldPath path, List<FieldError> errors) {
    if (managedBy == null) {
      return;
    }
    Formats.domainPrefixedPath(managedBy, path, errors);
    if (Formats.bytes(managedBy) > MANAGED_BY_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, MANAGED_BY_MAX_BYTES));
    }
  }

  private static void validateCompletionMode(
      JobSpec spec, FieldPath path, List<FieldError> errors) {
    String mode = spec.completionMode();
    if (mode != null && !COMPLETION_MODES.contains(mode)) {
      errors.add(FieldError.notSupported(path.child("completionMode"), mode, COMPLETION_MODES));
    }
    if (isIndexed(spec)) {
      IndexedLimits.validate(spec, path, errors);
    }
    if (mode == null || mode.equals(NON_INDEXED)) {
      refuse(spec.backoffLimitPerIndex(), path.child("backoffLimitPerIndex"), errors);
      refuse(spec.maxFailedIndexes(), path.child("maxFailedIndexes"), errors);
    }
  }

  /** Reports a value that only Indexed Jobs may have. */
  private static void refuse(@Nullable Object value, FieldPath path, List<FieldError> errors) {
    if (value != null) {
      errors.add(FieldError.invalid(path, value, "requires indexed completion mode"));
    }
  }

  private static void validatePolicies(JobSpec spec, FieldPath path, List<FieldError> errors) {
    if (spec.podFailurePolicy() != null) {
      PodFailurePolicyValidation.validatePodFailurePolicy(
          spec.podFailurePolicy(), spec, path.child("podFailurePolicy"), errors);
    }
    if (!isIndexed(spec) && spec.successPolicy() != null) {
      refuse(GoStruct.of(spec.successPolicy()), path.child("successPolicy"), errors);
    } else if (spec.successPolicy() != null) {
      SuccessPolicyValidation.validateSuccessPolicy(
          spec.successPolicy(), spec, path.child("successPolicy"), errors);
    }
    String replacement = spec.podReplacementPolicy();
    List<String> valid =
        spec.podFailurePolicy() == null ? REPLACEMENT_POLICIES : List.of(REPLACE_FAILED);
    if (replacement != null && !valid.contains(replacement)) {
      FieldPath replacementPath = path.child("podReplacementPolicy");
      errors.add(FieldError.notSupported(replacementPath, replacement, valid));
    }
  }

  private static void validateRestartPolicy(JobSpec spec, FieldPath path, List<FieldError> errors) {
    String policy = spec.template().spec().restartPolicy();
    if (policy.isEmpty() || policy.equals("Always")) {
      errors.add(FieldError.required(path, "valid values: \"OnFailure\", \"Never\""));
    } else if (!RESTART_POLICIES.contains(policy)) {
      errors.add(FieldError.notSupported(path, policy, RESTART_POLICIES));
    } else if (spec.podFailurePolicy() != null && !policy.equals(NEVER)) {
      String detail = "only \"Never\" is supported when podFailurePolicy is specified";
      errors.add(FieldError.invalid(path, policy, detail));
    }
  }

  private static void validateSelector(JobSpec spec, FieldPath path, List<FieldError> errors) {
    LabelSelector selector = spec.selector();
    FieldPath selectorPath = path.child("selector");
    if (selector == null) {
      errors.add(FieldError.required(selectorPath, ""));
    }
    LabelSelectorValidation.validateLabelSelector(selector, selectorPath, errors);
    Map<String, String> labels = spec.template().metadata().labels();
    if (LabelSelectorValidation.isValid(selector) && !LabelSelectors.matches(selector, labels)) {
      FieldPath labelsPath = path.child("template").child("metadata").child("labels");
      String detail = "`selector` does not match template `labels`";
      errors.add(FieldError.invalid(labelsPath, labels.isEmpty() ? null : labels, detail));
    }
  }
}
