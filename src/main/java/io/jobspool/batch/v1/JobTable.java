package io.jobspool.batch.v1;

import io.jobspool.core.v1.Container;
import io.jobspool.meta.HumanDuration;
import io.jobspool.meta.TableColumnDefinition;
import io.jobspool.meta.Time;
import io.jobspool.meta.field.LabelSelectors;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jobs as {@code kubectl get} shows them, after Kubernetes' {@code pkg/printers}. */
final class JobTable {
  static final List<TableColumnDefinition> COLUMNS =
      List.of(
          TableColumnDefinition.ofName(),
          TableColumnDefinition.of("Status", "How far the Job has come."),
          TableColumnDefinition.of(
              "Completions", "Pods that have succeeded, and how many have to."),
          TableColumnDefinition.of("Duration", "Time from the start to the completion, or so far."),
          TableColumnDefinition.of("Age", "Time since the Job was created."),
          TableColumnDefinition.wide("Containers", "Names of the containers in the pod template."),
          TableColumnDefinition.wide("Images", "Images of the containers in the pod template."),
          TableColumnDefinition.wide("Selector", "By which labels the Job knows its pods."));

  /** The first of these conditions that holds is the status; a deletion comes after an end. */
  private static final List<String> ENDS = List.of(JobConditions.COMPLETE, JobConditions.FAILED);

  private static final List<String> PHASES =
      List.of(
          JobConditions.SUSPENDED,
          JobConditions.FAILURE_TARGET,
          JobConditions.SUCCESS_CRITERIA_MET);

  private JobTable() {}

  static List<String> cells(Job job, Time now) {
    return List.of(
        job.metadata().name(),
        status(job),
        completions(job),
        duration(job.status(), now),
        HumanDuration.since(job.metadata().creationTimestamp(), now),
        ofContainers(job, Container::name),
        ofContainers(job, Container::image),
        LabelSelectors.text(job.spec().selector()));
  }

  private static String status(Job job) {
    String end = firstTrue(job, ENDS);
    if (end != null) {
      return end;
    }
    if (job.metadata().deletionTimestamp() != null) {
      return "Terminating";
    }
    String phase = firstTrue(job, PHASES);
    return phase == null ? "Running" : phase;
  }

  private static @Nullable String firstTrue(Job job, List<String> conditions) {
    return conditions.stream()
        .filter(type -> JobConditions.isTrue(job, type))
        .findFirst()
        .orElse(null);
  }

  private static String completions(Job job) {
    int succeeded = job.status().succeeded();
    Integer completions = job.spec().completions();
    if (completions != null) {
      return succeeded + "/" + completions;
    }
    Integer parallelism = job.spec().parallelism();
    boolean several = parallelism != null && parallelism > 1;
    return succeeded + "/1" + (several ? " of " + parallelism : "");
  }

  private static String duration(JobStatus status, Time now) {
    Time start = status.startTime();
    if (start == null) {
      return "";
    }
    Time completion = status.completionTime();
    return HumanDuration.between(start, completion == null ? now : completion);
  }

  private static String ofContainers(Job job, Function<Container, String> property) {
    return job.spec().template().spec().containers().stream()
        .map(property)
        .collect(Collectors.joining(","));
  }
}
