package io.jobspool.batch.v1;

import io.jobspool.core.defaults.DisabledFields;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.core.v1.PodTemplateSpecBuilder;
import io.jobspool.dialect.Dialect;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.FieldError;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.Zero;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Job is, how one begins, changes and ends, after Kubernetes' {@code
 * pkg/registry/batch/job}.
 */
public final class JobStrategy implements Strategy<Job> {
  /** The collection of Jobs. */
  public static final Resource RESOURCE = new Resource("batch", "v1", "jobs", "Job", true);

  private final Dialect dialect;

  /** The strategy in a dialect. */
  public JobStrategy(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  @Override
  public Job withDefaults(Job job) {
    return JobDefaults.withDefaults(job, dialect);
  }

  /**
   * Clears the status, starts the generation and, unless the client selects pods itself, generates
   * a selector that no other Job has. A Job that took over its pod template's labels as a default
   * also takes over those that are generated here.
   */
  @Override
  public Job prepareForCreate(Job job) {
    JobSpec spec = withTemplate(job.spec(), prepared(job.spec().template()));
    if (!Boolean.TRUE.equals(spec.manualSelector())) {
      spec = withGeneratedSelector(spec, job.metadata());
    }
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(job.metadata());
    if (JobDefaults.sharesLabelsOfTemplate(job)) {
      meta.labels(spec.template().metadata().labels());
    }
    meta.generation(dialect.showsGeneration() ? 1 : 0);
    return new Job(job.kind(), job.apiVersion(), meta.build(), spec, Zero.of(JobStatus.class));
  }

  @Override
  public Job withoutGenerated(Job job) {
    if (Boolean.TRUE.equals(job.spec().manualSelector())) {
      return job;
    }
    ObjectMeta meta = job.metadata();
    PodTemplateSpec template = job.spec().template();
    Map<String, String> ofTemplate = withoutGenerated(template.metadata().labels(), meta);
    JobSpec spec =
        JobSpecBuilder.builder(withTemplate(job.spec(), withLabels(template, ofTemplate)))
            .selector(withoutGenerated(job.spec().selector(), meta))
            .build();
    ObjectMetaBuilder written = ObjectMetaBuilder.builder(meta);
    written.labels(withoutGenerated(meta.labels(), meta));
    return JobBuilder.builder(job).metadata(written.build()).spec(spec).build();
  }

  private static @Nullable LabelSelector withoutGenerated(
      @Nullable LabelSelector selector, ObjectMeta job) {
    if (selector == null) {
      return null;
    }
    Map<String, String> labels = withoutGenerated(selector.matchLabels(), job);
    return labels.isEmpty() && selector.matchExpressions().isEmpty()
        ? null
        : new LabelSelector(labels, selector.matchExpressions());
  }

  /** Labels of any dialect, for that of the Job may be another one. */
  private static Map<String, String> withoutGenerated(Map<String, String> labels, ObjectMeta job) {
    Map<String, String> written = new TreeMap<>(labels);
    for (Dialect each : Dialect.values()) {
      each.jobNameLabels().forEach(label -> written.remove(label, job.name()));
      each.controllerUidLabels().forEach(label -> written.remove(label, job.uid()));
    }
    return Collections.unmodifiableMap(written);
  }

  @Override
  public List<FieldError> validate(Job job) {
    return JobValidation.validateJob(job, dialect);
  }

  @Override
  public List<String> warningsOnCreate(Job job) {
    return JobWarnings.warningsOnCreate(job);
  }

  @Override
  public Job canonicalize(Job job) {
    return JobDefaults.withDefaultLabels(job);
  }

  @Override
  public String subresource() {
    return "";
  }

  @Override
  public String resetField() {
    return "status";
  }

  /** Keeps the status; a spec that differs is a new generation. */
  @Override
  public Job prepareForUpdate(Job job, Job old) {
    JobSpec spec = withTemplate(job.spec(), prepared(job.spec().template(), old.spec().template()));
    Job prepared = JobBuilder.builder(job).spec(spec).status(old.status()).build();
    return spec.equals(old.spec()) ? prepared : inNextGeneration(prepared);
  }

  /** Jobs that were created without a generation do not get one later. */
  private static Job inNextGeneration(Job job) {
    long generation = job.metadata().generation();
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(job.metadata());
    return job.withMetadata(meta.generation(generation == 0 ? 0 : generation + 1).build());
  }

  @Override
  public List<FieldError> validateUpdate(Job job, Job old) {
    return JobUpdateValidation.validateJobUpdate(job, old, dialect);
  }

  @Override
  public List<String> warningsOnUpdate(Job job, Job old) {
    return job.spec().equals(old.spec()) ? List.of() : JobWarnings.warningsOfSpec(job.spec());
  }

  @Override
  public List<String> warningsOnDelete(DeleteOptions options) {
    return JobWarnings.warningsOnDelete(options);
  }

  /** As in Kubernetes, where pods outlive their Job unless the client says otherwise. */
  @Override
  public String defaultPropagationPolicy() {
    return "Orphan";
  }

  /** The time to go is over at once; only finalizers can hold a Job. */
  @Override
  public Job terminating(Job job) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(job.metadata());
    return inNextGeneration(job.withMetadata(meta.deletionGracePeriodSeconds(0L).build()));
  }

  @Override
  public boolean isHeld(Job job) {
    return !job.metadata().finalizers().isEmpty();
  }

  /** As Kubernetes has it, a Job is also found by how many of its pods have succeeded. */
  @Override
  public Map<String, String> selectableFields(Job job) {
    return Map.of(
        "metadata.name", job.metadata().name(),
        "metadata.namespace", job.metadata().namespace(),
        "status.successful", Integer.toString(job.status().succeeded()));
  }

  @Override
  public List<TableColumnDefinition> columns() {
    return JobTable.COLUMNS;
  }

  @Override
  public List<String> cells(Job job, Time now) {
    return JobTable.cells(job, now);
  }

  /** A template as it shows what only dialects show: like the old one, if that shows it. */
  private PodTemplateSpec prepared(PodTemplateSpec template, PodTemplateSpec old) {
    Time sent = template.metadata().creationTimestamp();
    Time kept = old.metadata().creationTimestamp();
    ObjectMeta shown =
        ObjectMetaBuilder.builder(template.metadata())
            .creationTimestamp(
                isUnset(sent) && isUnset(kept) ? kept : dialect.templateCreationTimestamp(sent))
            .enable(old.metadata().enable())
            .build();
    return DisabledFields.without(PodTemplateSpecBuilder.builder(template).metadata(shown).build());
  }

  private static boolean isUnset(@Nullable Time time) {
    return time == null || time.isExplicitNull();
  }

  private PodTemplateSpec prepared(PodTemplateSpec template) {
    ObjectMeta sent = template.metadata();
    ObjectMeta shown =
        ObjectMetaBuilder.builder(sent)
            .creationTimestamp(dialect.templateCreationTimestamp(sent.creationTimestamp()))
            .enable(dialect.enable())
            .build();
    return DisabledFields.without(PodTemplateSpecBuilder.builder(template).metadata(shown).build());
  }

  private static JobSpec withTemplate(JobSpec spec, PodTemplateSpec template) {
    return JobSpecBuilder.builder(spec).template(template).build();
  }

  private JobSpec withGeneratedSelector(JobSpec spec, ObjectMeta job) {
    Map<String, String> labels = new TreeMap<>(spec.template().metadata().labels());
    dialect.jobNameLabels().forEach(label -> labels.putIfAbsent(label, job.name()));
    dialect.controllerUidLabels().forEach(label -> labels.putIfAbsent(label, job.uid()));
    return JobSpecBuilder.builder(withTemplate(spec, withLabels(spec.template(), labels)))
        .selector(selecting(spec.selector(), job.uid()))
        .build();
  }

  private static PodTemplateSpec withLabels(PodTemplateSpec template, Map<String, String> labels) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(template.metadata());
    meta.labels(Collections.unmodifiableMap(labels));
    return PodTemplateSpecBuilder.builder(template).metadata(meta.build()).build();
  }

  private LabelSelector selecting(@Nullable LabelSelector sent, String uid) {
    LabelSelector selector = sent == null ? Zero.of(LabelSelector.class) : sent;
    Map<String, String> labels = new TreeMap<>(selector.matchLabels());
    labels.putIfAbsent(dialect.selectorLabel(), uid);
    return new LabelSelector(Collections.unmodifiableMap(labels), selector.matchExpressions());
  }
}
