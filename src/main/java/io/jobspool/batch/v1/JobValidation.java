package io.jobspool.batch.v1;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.LabelSelectorValidation;
import io.jobspool.meta.field.LabelSelectors;
import io.jobspool.meta.field.NameRule;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules a Job has to meet to be created, in the order and words of Kubernetes 1.36 ({@code
 * pkg/apis/batch/validation}). The Job has its uid, its name, its generated labels and its defaults
 * already. {@link JobUpdateValidation} is about Jobs that exist.
 */
public final class JobValidation {
  static final FieldPath METADATA = FieldPath.of("metadata");
  static final FieldPath SPEC = FieldPath.of("spec");

  private JobValidation() {}

  /** Everything that is wrong with a new Job. */
  public static List<FieldError> validateJob(Job job, Dialect dialect) {
    return validateJob(job, dialect, dialect);
  }

  /**
   * Everything that is wrong with a Job apart from what it was before.
   *
   * @param labelling the dialect whose generated labels the pod template must carry
   */
  static List<FieldError> validateJob(Job job, Dialect dialect, Dialect labelling) {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateObjectMeta(
        job.metadata(), true, NameRule.DNS_SUBDOMAIN, METADATA, errors);
    validateGeneratedSelector(job, labelling, errors);
    JobSpecValidation.validateJobSpec(job.spec(), dialect, SPEC, errors);
    validatePodHostname(job, errors);
    return errors;
  }

  /** A selector that is not manual must be the generated one, and so must the template's labels. */
  private static void validateGeneratedSelector(
      Job job, Dialect labelling, List<FieldError> errors) {
    LabelSelector selector = job.spec().selector();
    if (Boolean.TRUE.equals(job.spec().manualSelector()) || selector == null) {
      return;
    }
    if (job.metadata().uid().isEmpty()) {
      errors.add(FieldError.required(METADATA.child("uid"), ""));
    }
    Map<String, String> labels = job.spec().template().metadata().labels();
    Map<String, String> expected = generatedLabels(job, labelling);
    expected.forEach((key, value) -> requireLabel(labels, key, value, errors));
    if (LabelSelectorValidation.isValid(selector) && !LabelSelectors.matches(selector, expected)) {
      errors.add(
          FieldError.invalid(SPEC.child("selector"), selector, "`selector` not auto-generated"));
    }
  }

  /** The labels that the dialect generates, with the unprefixed ones first. */
  static Map<String, String> generatedLabels(Job job, Dialect dialect) {
    List<String> uidLabels = dialect.controllerUidLabels();
    List<String> nameLabels = dialect.jobNameLabels();
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < uidLabels.size(); i++) {
      labels.put(uidLabels.get(i), job.metadata().uid());
      labels.put(nameLabels.get(i), job.metadata().name());
    }
    return labels;
  }

  private static void requireLabel(
      Map<String, String> labels, String key, String expected, List<FieldError> errors) {
    String actual = labels.get(key);
    if (expected.equals(actual)) {
      return;
    }
    FieldPath path = SPEC.child("template").child("metadata").child("labels").key(key);
    String detail = "must be '" + expected + "'";
    errors.add(
        actual == null
            ? FieldError.required(path, detail)
            : FieldError.invalid(path, labels, detail));
  }

  /** Pods of an Indexed Job get the Job's name and their index as their hostname. */
  private static void validatePodHostname(Job job, List<FieldError> errors) {
    Integer completions = job.spec().completions();
    if (!JobSpecValidation.isIndexed(job.spec()) || completions == null || completions <= 0) {
      return;
    }
    String name = job.metadata().name();
    String longest = name + "-" + (completions - 1);
    if (!Formats.dns1123Label(longest).isEmpty()) {
      String detail = "will not able to create pod with invalid DNS label: " + longest;
      errors.add(FieldError.invalid(METADATA.child("name"), name, detail));
    }
  }
}
