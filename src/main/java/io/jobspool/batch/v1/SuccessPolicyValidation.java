package io.jobspool.batch.v1;

import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.List;

/** The rules for {@code spec.successPolicy}, in the order and words of Kubernetes 1.36. */
final class SuccessPolicyValidation {
  private static final int MAX_RULES = 20;
  private static final int INDEXES_MAX_BYTES = 64 * 1024;

  private SuccessPolicyValidation() {}

  /**
   * Checks the policy of an Indexed Job. Rules that compare with the number of completions are left
   * out if it is absent, which is an error of its own.
   */
  static void validateSuccessPolicy(
      SuccessPolicy policy, JobSpec spec, FieldPath path, List<FieldError> errors) {
    List<SuccessPolicyRule> rules = policy.rules();
    FieldPath rulesPath = path.child("rules");
    if (rules.isEmpty()) {
      String detail = "at least one rules must be specified when the successPolicy is specified";
      errors.add(FieldError.required(rulesPath, detail));
    }
    if (rules.size() > MAX_RULES) {
      errors.add(FieldError.tooMany(rulesPath, rules.size(), MAX_RULES));
    }
    Integer completions = spec.completions();
    for (int i = 0; i < rules.size(); i++) {
      FieldPath rulePath = rulesPath.index(i);
      requireCriterion(rules.get(i), rulePath, errors);
      if (completions != null) {
        validateRule(rules.get(i), completions, rulePath, errors);
      }
    }
  }

  private static void requireCriterion(
      SuccessPolicyRule rule, FieldPath path, List<FieldError> errors) {
    if (rule.succeededIndexes() == null && rule.succeededCount() == null) {
      String detail = "at least one of succeededCount or succeededIndexes must be specified";
      errors.add(FieldError.required(path, detail));
    }
  }

  private static void validateRule(
      SuccessPolicyRule rule, int completions, FieldPath path, List<FieldError> errors) {
    String indexes = rule.succeededIndexes();
    Integer count = rule.succeededCount();
    int total = Integer.MAX_VALUE;
    if (indexes != null) {
      total = validateIndexes(indexes, completions, path.child("succeededIndexes"), errors);
    }
    if (count == null) {
      return;
    }
    FieldPath countPath = path.child("succeededCount");
    Formats.nonNegative(count, countPath, errors);
    requireAtMost(completions, "specified completions", count, countPath, errors);
    String meaning = "indexes in the specified succeededIndexes field";
    requireAtMost(total, meaning, count, countPath, errors);
  }

  private static int validateIndexes(
      String indexes, int completions, FieldPath path, List<FieldError> errors) {
    if (Formats.bytes(indexes) > INDEXES_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, INDEXES_MAX_BYTES));
    }
    CompletionIndexes parsed = CompletionIndexes.parse(indexes, completions);
    if (!parsed.complaint().isEmpty()) {
      String detail = "error parsing succeededIndexes: " + parsed.complaint();
      errors.add(FieldError.invalid(path, indexes, detail));
    }
    return parsed.total();
  }

  private static void requireAtMost(
      int limit, String meaning, int count, FieldPath path, List<FieldError> errors) {
    if (count > limit) {
      String detail = "must be less than or equal to %d (the number of %s)";
      errors.add(FieldError.invalid(path, count, detail.formatted(limit, meaning)));
    }
  }
}
