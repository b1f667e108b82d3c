package io.jobspool.batch.v1;

import io.jobspool.core.warnings.PodWarnings;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.meta.field.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warns of what is legal in a Job but hardly what was meant, with the texts of Kubernetes and in
 * its order ({@code pkg/registry/batch/job/strategy.go}, {@code pkg/api/job/warnings.go}).
 */
public final class JobWarnings {
  private static final int MANY_COMPLETIONS = 100_000;
  private static final int MANY_AT_ONCE = 10_000;

  private static final FieldPath SPEC = FieldPath.of("spec");

  private JobWarnings() {}

  /** What to warn of when a Job is created that is valid and ready to be stored. */
  public static List<String> warningsOnCreate(Job job) {
    List<String> warnings = new ArrayList<>();
    List<String> complaints = Formats.dns1123Label(job.metadata().name());
    if (!complaints.isEmpty()) {
      warnings.add(
          "metadata.name: this is used in Pod names and hostnames, which can result in surprising"
              + " behavior; a DNS label is recommended: ["
              + String.join(" ", complaints)
              + "]");
    }
    warnings.addAll(warningsOfSpec(job.spec()));
    return warnings;
  }

  /** What to warn of when a deletion does not say what is to become of the pods. */
  public static List<String> warningsOnDelete(DeleteOptions options) {
    return options.propagationPolicy() == null && options.orphanDependents() == null
        ? List.of(
            "child pods are preserved by default when jobs are deleted; set"
                + " propagationPolicy=Background to remove them or set propagationPolicy=Orphan to"
                + " suppress this warning")
        : List.of();
  }

  /** What to warn of in a specification that is new, or has changed. */
  public static List<String> warningsOfSpec(JobSpec spec) {
    List<String> warnings = new ArrayList<>();
    if ("Indexed".equals(spec.completionMode())
        && isOver(MANY_COMPLETIONS, spec.completions())
        && isOver(MANY_AT_ONCE, spec.parallelism())) {
      warnings.add(
          "spec: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism"
              + " higher than 10^4, Kubernetes might not be able to track completedIndexes when a"
              + " big number of indexes fail");
    }
    FieldPath template = SPEC.child("template");
    warnings.addAll(PodWarnings.warningsForPodTemplate(spec.template(), template));
    return warnings;
  }

  private static boolean isOver(int limit, @Nullable Integer value) {
    return value != null && value > limit;
  }
}
