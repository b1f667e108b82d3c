package io.jobspool.batch.v1;

import io.jobspool.core.defaults.PodTemplateDefaults;
import io.jobspool.dialect.Dialect;
import io.jobspool.meta.CopyOnChange;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import java.util.Map;
import java.util.Objects;

/**
 * Fills in what a client left out of a Job, as Kubernetes' {@code SetObjectDefaults_Job}. Runs
 * before anything else looks at the Job, on creates, updates and patches alike.
 */
public final class JobDefaults {
  private static final int BACKOFF_LIMIT = 6;

  private JobDefaults() {}

  /** The Job with its defaults; the same instance if nothing was left out. */
  public static Job withDefaults(Job job, Dialect dialect) {
    JobSpec spec = withDefaults(job.spec(), dialect);
    Job copy = JobBuilder.builder(withDefaultLabels(job)).spec(spec).build();
    return CopyOnChange.keepIfEqual(job, copy);
  }

  /**
   * A Job without labels gets those of its template: the very map, see {@link
   * #sharesLabelsOfTemplate}. Kubernetes does this on every read too, so that such a Job shows the
   * labels that were generated in its template.
   */
  public static Job withDefaultLabels(Job job) {
    ObjectMeta metadata = job.metadata();
    Map<String, String> labels = job.spec().template().metadata().labels();
    return labels.isEmpty() || !metadata.labels().isEmpty()
        ? job
        : job.withMetadata(ObjectMetaBuilder.builder(metadata).labels(labels).build());
  }

  /**
   * Whether a Job got its labels from its template by default. Labels that are generated in the
   * template later belong in such a Job as well, but not in one whose own labels are merely equal.
   */
  @SuppressWarnings("ReferenceEquality") // which map it is tells where the labels came from
  public static boolean sharesLabelsOfTemplate(Job job) {
    Map<String, String> labels = job.metadata().labels();
    return !labels.isEmpty() && labels == job.spec().template().metadata().labels();
  }

  private static JobSpec withDefaults(JobSpec spec, Dialect dialect) {
    boolean single = spec.parallelism() == null && spec.completions() == null;
    JobSpecBuilder copy =
        JobSpecBuilder.builder(spec)
            .parallelism(Objects.requireNonNullElse(spec.parallelism(), 1))
            .completions(single ? Integer.valueOf(1) : spec.completions())
            .podFailurePolicy(
                CopyOnChange.ifPresent(spec.podFailurePolicy(), JobDefaults::withDefaults))
            .backoffLimit(backoffLimit(spec))
            .template(PodTemplateDefaults.withDefaults(spec.template()));
    if (dialect.writesNewerDefaults()) {
      copy.manualSelector(Objects.requireNonNullElse(spec.manualSelector(), false))
          .completionMode(Objects.requireNonNullElse(spec.completionMode(), "NonIndexed"))
          .suspend(Objects.requireNonNullElse(spec.suspend(), false))
          .podReplacementPolicy(podReplacementPolicy(spec));
    }
    return CopyOnChange.keepIfEqual(spec, copy.build());
  }

  /** Failures that are limited for each index are not limited for the Job as well. */
  private static int backoffLimit(JobSpec spec) {
    int limit = spec.backoffLimitPerIndex() == null ? BACKOFF_LIMIT : Integer.MAX_VALUE;
    return Objects.requireNonNullElse(spec.backoffLimit(), limit);
  }

  private static String podReplacementPolicy(JobSpec spec) {
    String policy = spec.podFailurePolicy() == null ? "TerminatingOrFailed" : "Failed";
    return Objects.requireNonNullElse(spec.podReplacementPolicy(), policy);
  }

  private static PodFailurePolicy withDefaults(PodFailurePolicy policy) {
    return CopyOnChange.keepIfEqual(
        policy,
        new PodFailurePolicy(CopyOnChange.elements(policy.rules(), JobDefaults::withDefaults)));
  }

  private static PodFailurePolicyRule withDefaults(PodFailurePolicyRule rule) {
    return CopyOnChange.keepIfEqual(
        rule,
        new PodFailurePolicyRule(
            rule.action(),
            rule.onExitCodes(),
            CopyOnChange.elements(rule.onPodConditions(), JobDefaults::withDefaults)));
  }

  private static PodFailurePolicyOnPodConditionsPattern withDefaults(
      PodFailurePolicyOnPodConditionsPattern condition) {
    return condition.status().isEmpty()
        ? new PodFailurePolicyOnPodConditionsPattern(condition.type(), "True")
        : condition;
  }
}
