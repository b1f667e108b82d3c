package io.jobspool.core.validation;

import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.ObjectMetaValidation;
import java.util.List;

/**
 * Rules for the template of a Job's pods, after defaulting. Rules, wording and order are those of
 * {@code pkg/apis/core/validation} in Kubernetes 1.36 with its default feature gates.
 */
public final class PodTemplateValidation {
  private PodTemplateValidation() {}

  /** Reports everything that is wrong with a pod template. */
  public static void validatePodTemplateSpec(
      PodTemplateSpec template, FieldPath path, List<FieldError> errors) {
    ObjectMeta meta = template.metadata();
    PodSpec spec = template.spec();
    FieldPath annotationsPath = path.child("annotations");
    FieldPath specPath = path.child("spec");
    ObjectMetaValidation.validateLabels(meta.labels(), path.child("labels"), errors);
    ObjectMetaValidation.validateAnnotations(meta.annotations(), annotationsPath, errors);
    PodAnnotationValidation.validatePodAnnotations(
        meta.annotations(), spec, annotationsPath, errors);
    PodSpecValidation.validatePodSpec(spec, specPath, errors);
    PodAnnotationValidation.validateSeccompAgreement(meta.annotations(), spec, specPath, errors);
    PodAnnotationValidation.validateAppArmorAgreement(meta.annotations(), spec, specPath, errors);
    if (!spec.ephemeralContainers().isEmpty()) {
      errors.add(
          FieldError.forbidden(
              specPath.child("ephemeralContainers"),
              "ephemeral containers not allowed in pod template"));
    }
  }
}
