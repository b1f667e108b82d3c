package io.jobspool.batch.v1;

import io.jobspool.core.v1.Affinity;
import io.jobspool.core.v1.Container;
import io.jobspool.core.v1.ContainerBuilder;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.core.v1.PodSpecBuilder;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.dialect.Dialect;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.serializer.GoStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules for changes of a Job, in the order and words of Kubernetes 1.36 ({@code
 * pkg/apis/batch/validation} and the options that {@code pkg/registry/batch/job} derives from the
 * old Job). Status is not looked at; {@link JobStatusValidation} is.
 */
public final class JobUpdateValidation {
  private static final FieldPath SPEC = JobValidation.SPEC;
  private static final FieldPath TEMPLATE = SPEC.child("template");

  private JobUpdateValidation() {}

  /**
   * Everything that is wrong with a change of a Job. As in Kubernetes, the rules for the spec run
   * with the rules for new Jobs and again with those for changes, so most errors come twice.
   */
  public static List<FieldError> validateJobUpdate(Job newJob, Job oldJob, Dialect dialect) {
    List<FieldError> errors =
        new ArrayList<>(JobValidation.validateJob(newJob, dialect, labelling(oldJob)));
    ObjectMetaValidation.validateObjectMetaUpdate(
        newJob.metadata(), oldJob.metadata(), JobValidation.METADATA, errors);
    JobSpecValidation.validateJobSpec(newJob.spec(), dialect, SPEC, errors);
    validateCompletions(newJob.spec(), oldJob.spec(), errors);
    validateImmutable(newJob.spec().selector(), oldJob.spec().selector(), "selector", errors);
    validateTemplate(newJob, oldJob, errors);
    validateImmutables(newJob.spec(), oldJob.spec(), errors);
    return errors;
  }

  /** The dialect whose labels the Job was given; labels of its author's do not count. */
  private static Dialect labelling(Job oldJob) {
    boolean prefixed =
        oldJob
            .spec()
            .template()
            .metadata()
            .labels()
            .entrySet()
            .containsAll(JobValidation.generatedLabels(oldJob, Dialect.KUBERNETES).entrySet());
    return prefixed ? Dialect.KUBERNETES : Dialect.CCE;
  }

  private static void validateCompletions(
      JobSpec newSpec, JobSpec oldSpec, List<FieldError> errors) {
    Integer completions = newSpec.completions();
    if (!JobSpecValidation.isIndexed(newSpec)) {
      validateImmutable(completions, oldSpec.completions(), "completions", errors);
    } else if (completions != null
        && !completions.equals(oldSpec.completions())
        && !completions.equals(newSpec.parallelism())) {
      FieldPath path = SPEC.child("completions");
      String detail = "can only be modified in tandem with spec.parallelism";
      errors.add(FieldError.invalid(path, completions, detail));
    }
  }

  private static void validateImmutables(
      JobSpec newSpec, JobSpec oldSpec, List<FieldError> errors) {
    if (!completionMode(newSpec).equals(completionMode(oldSpec))) {
      validateImmutable(
          newSpec.completionMode(), oldSpec.completionMode(), "completionMode", errors);
    }
    validateImmutable(
        GoStruct.of(newSpec.podFailurePolicy()),
        GoStruct.of(oldSpec.podFailurePolicy()),
        "podFailurePolicy",
        errors);
    validateImmutable(
        newSpec.backoffLimitPerIndex(),
        oldSpec.backoffLimitPerIndex(),
        "backoffLimitPerIndex",
        errors);
    validateImmutable(newSpec.managedBy(), oldSpec.managedBy(), "managedBy", errors);
    validateImmutable(
        GoStruct.of(newSpec.successPolicy()),
        GoStruct.of(oldSpec.successPolicy()),
        "successPolicy",
        errors);
  }

  /** Some dialects do not write the default. */
  private static String completionMode(JobSpec spec) {
    return Objects.requireNonNullElse(spec.completionMode(), JobSpecValidation.NON_INDEXED);
  }

  private static void validateImmutable(
      @Nullable Object newValue, @Nullable Object oldValue, String field, List<FieldError> errors) {
    ObjectMetaValidation.validateImmutable(newValue, oldValue, SPEC.child(field), errors);
  }

  private static void validateTemplate(Job newJob, Job oldJob, List<FieldError> errors) {
    PodTemplateSpec newTemplate = newJob.spec().template();
    PodTemplateSpec oldTemplate = oldJob.spec().template();
    if (isTemplateMutable(oldJob)) {
      PodSpec allowed = withAllowedChanges(oldTemplate.spec(), newTemplate.spec());
      ObjectMetaValidation.validateImmutable(
          newTemplate.spec(), allowed, TEMPLATE.child("spec"), errors);
    } else if (!newTemplate.spec().equals(oldTemplate.spec())
        || !stable(newTemplate.metadata()).equals(stable(oldTemplate.metadata()))) {
      errors.add(FieldError.invalid(TEMPLATE, newTemplate, Formats.IMMUTABLE));
    }
  }

  /** A suspended Job without active pods, which has not started or is done stopping. */
  private static boolean isTemplateMutable(Job job) {
    boolean stopped =
        job.status().startTime() == null || JobConditions.isTrue(job, JobConditions.SUSPENDED);
    return Boolean.TRUE.equals(job.spec().suspend()) && stopped && job.status().active() == 0;
  }

  /** Metadata of a template without what dialects only show. */
  private static ObjectMeta stable(ObjectMeta meta) {
    Time created = meta.creationTimestamp();
    return ObjectMetaBuilder.builder(meta)
        .creationTimestamp(created == null || created.isExplicitNull() ? null : created)
        .enable(null)
        .build();
  }

  /** The old pod with those parts of the new one that may change: scheduling and resources. */
  private static PodSpec withAllowedChanges(PodSpec oldPod, PodSpec newPod) {
    return PodSpecBuilder.builder(oldPod)
        .affinity(withNodeAffinity(oldPod.affinity(), newPod.affinity()))
        .nodeSelector(newPod.nodeSelector())
        .tolerations(newPod.tolerations())
        .schedulingGates(newPod.schedulingGates())
        .containers(withResources(oldPod.containers(), newPod.containers()))
        .initContainers(withResources(oldPod.initContainers(), newPod.initContainers()))
        .build();
  }

  private static @Nullable Affinity withNodeAffinity(
      @Nullable Affinity oldAffinity, @Nullable Affinity newAffinity) {
    Affinity changed =
        new Affinity(
            newAffinity == null ? null : newAffinity.nodeAffinity(),
            oldAffinity == null ? null : oldAffinity.podAffinity(),
            oldAffinity == null ? null : oldAffinity.podAntiAffinity());
    boolean empty = changed.equals(new Affinity(null, null, null));
    return newAffinity == null && empty ? null : changed;
  }

  private static List<Container> withResources(
      List<Container> oldContainers, List<Container> newContainers) {
    return oldContainers.size() != newContainers.size()
        ? oldContainers
        : IntStream.range(0, oldContainers.size())
            .mapToObj(i -> withResources(oldContainers.get(i), newContainers.get(i)))
            .toList();
  }

  private static Container withResources(Container oldContainer, Container newContainer) {
    return oldContainer.name().equals(newContainer.name())
        ? ContainerBuilder.builder(oldContainer).resources(newContainer.resources()).build()
        : oldContainer;
  }
}
