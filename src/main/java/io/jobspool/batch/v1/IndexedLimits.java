package io.jobspool.batch.v1;

import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Upper bounds for Indexed Jobs, in the order and words of Kubernetes 1.36. They keep the lists of
 * finished indexes in the status short.
 */
final class IndexedLimits {
  private static final int MAX_PARALLELISM = 100_000;
  private static final int MAX_FAILED_INDEXES = 100_000;
  private static final int MANY_COMPLETIONS = 100_000;
  private static final int MAX_WITH_MANY_COMPLETIONS = 10_000;

  private IndexedLimits() {}

  static void validate(JobSpec spec, FieldPath path, List<FieldError> errors) {
    Integer completions = spec.completions();
    Integer maxFailed = spec.maxFailedIndexes();
    FieldPath maxFailedPath = path.child("maxFailedIndexes");
    if (completions == null) {
      String detail = "when completion mode is Indexed";
      errors.add(FieldError.required(path.child("completions"), detail));
    }
    if (exceeds(spec.parallelism(), MAX_PARALLELISM)) {
      String detail =
          "must be less than or equal to " + MAX_PARALLELISM + " when completion mode is Indexed";
      errors.add(FieldError.invalid(path.child("parallelism"), spec.parallelism(), detail));
    }
    if (completions != null && exceeds(maxFailed, completions)) {
      String detail = "must be less than or equal to completions";
      errors.add(FieldError.invalid(maxFailedPath, maxFailed, detail));
    }
    if (exceeds(maxFailed, MAX_FAILED_INDEXES)) {
      String detail = "must be less than or equal to " + MAX_FAILED_INDEXES;
      errors.add(FieldError.invalid(maxFailedPath, maxFailed, detail));
    }
    if (exceeds(completions, MANY_COMPLETIONS) && spec.backoffLimitPerIndex() != null) {
      validateManyCompletions(spec, path, errors);
    }
  }

  private static void validateManyCompletions(
      JobSpec spec, FieldPath path, List<FieldError> errors) {
    FieldPath maxFailedPath = path.child("maxFailedIndexes");
    if (spec.maxFailedIndexes() == null) {
      String detail = "must be specified when completions is above " + MANY_COMPLETIONS;
      errors.add(FieldError.required(maxFailedPath, detail));
    }
    requireFew(spec.parallelism(), path.child("parallelism"), errors);
    requireFew(spec.maxFailedIndexes(), maxFailedPath, errors);
  }

  private static void requireFew(@Nullable Integer value, FieldPath path, List<FieldError> errors) {
    if (exceeds(value, MAX_WITH_MANY_COMPLETIONS)) {
      String detail =
          "must be less than or equal to %d when completions are above %d and used with backoff"
              + " limit per index";
      errors.add(
          FieldError.invalid(
              path, value, detail.formatted(MAX_WITH_MANY_COMPLETIONS, MANY_COMPLETIONS)));
    }
  }

  private static boolean exceeds(@Nullable Integer value, int limit) {
    return value != null && value > limit;
  }
}
