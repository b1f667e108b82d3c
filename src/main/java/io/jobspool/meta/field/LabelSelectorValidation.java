package io.jobspool.meta.field;

import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for label selectors in objects, in the words of Kubernetes 1.36 ({@code
 * apimachinery/pkg/apis/meta/v1/validation}).
 */
public final class LabelSelectorValidation {
  private LabelSelectorValidation() {}

  /** Checks the labels and the requirements of a selector; an absent one is fine. */
  public static void validateLabelSelector(
      @Nullable LabelSelector selector, FieldPath path, List<FieldError> errors) {
    if (selector == null) {
      return;
    }
    ObjectMetaValidation.validateLabels(selector.matchLabels(), path.child("matchLabels"), errors);
    for (int i = 0; i < selector.matchExpressions().size(); i++) {
      validateRequirement(
          selector.matchExpressions().get(i), path.child("matchExpressions").index(i), errors);
    }
  }

  /** Whether a selector can be evaluated at all; an absent one can. */
  public static boolean isValid(@Nullable LabelSelector selector) {
    List<FieldError> errors = new ArrayList<>();
    validateLabelSelector(selector, FieldPath.of(""), errors);
    return errors.isEmpty();
  }

  private static void validateRequirement(
      LabelSelectorRequirement requirement, FieldPath path, List<FieldError> errors) {
    validateOperator(requirement, path, errors);
    ObjectMetaValidation.validateLabelName(requirement.key(), path.child("key"), errors);
    for (int i = 0; i < requirement.values().size(); i++) {
      String value = requirement.values().get(i);
      Formats.report(Formats.labelValue(value), value, path.child("values").index(i), errors);
    }
  }

  private static void validateOperator(
      LabelSelectorRequirement requirement, FieldPath path, List<FieldError> errors) {
    boolean hasValues = !requirement.values().isEmpty();
    switch (requirement.operator()) {
      case "In", "NotIn" -> {
        if (!hasValues) {
          String detail = "must be specified when `operator` is 'In' or 'NotIn'";
          errors.add(FieldError.required(path.child("values"), detail));
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (hasValues) {
          String detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
          errors.add(FieldError.forbidden(path.child("values"), detail));
        }
      }
      default -> {
        String detail = "not a valid selector operator";
        errors.add(FieldError.invalid(path.child("operator"), requirement.operator(), detail));
      }
    }
  }
}
