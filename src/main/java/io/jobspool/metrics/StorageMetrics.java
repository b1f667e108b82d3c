package io.jobspool.metrics;

import io.jobspool.storage.CommittedBatch;
import io.jobspool.storage.log.HistoryPruner;
import io.jobspool.storage.sql.JobStore;
import io.jobspool.storage.sql.NamespaceStore;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** How the group commits and the pruning of history are doing. */
@Singleton
final class StorageMetrics {
  private static final String JOBS = "jobs";
  private static final String NAMESPACES = "namespaces";

  /** Up to the usual {@code max-batch}. */
  private static final double[] BATCH_SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

  private static final Duration[] COMMIT_TIMES = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10)
  };

  private final JobStore jobs;
  private final NamespaceStore namespaces;
  private final HistoryPruner pruner;

  StorageMetrics(JobStore jobs, NamespaceStore namespaces, HistoryPruner pruner) {
    this.jobs = jobs;
    this.namespaces = namespaces;
    this.pruner = pruner;
  }

  /**
   * Makes the meters. In the registry of this service, not in that of the process, which keeps
   * those of a service that a live reload has replaced.
   */
  void register(@Observes StartupEvent start, PrometheusMeterRegistry registry) {
    jobs.onCommit(batches(registry, JOBS));
    namespaces.onCommit(batches(registry, NAMESPACES));
    queue(registry, JOBS, "write", jobs::waitingWrites);
    queue(registry, JOBS, "read", jobs::waitingReads);
    queue(registry, NAMESPACES, "write", namespaces::waitingWrites);
    queue(registry, NAMESPACES, "read", namespaces::waitingReads);
    FunctionCounter.builder("jobspool.history.pruned", pruner, HistoryPruner::removed)
        .description("Superseded versions that were removed.")
        .register(registry);
  }

  private static Consumer<CommittedBatch> batches(MeterRegistry registry, String resource) {
    DistributionSummary sizes =
        DistributionSummary.builder("jobspool.commit.batch.writes")
            .description("Writes that were committed, or failed, together.")
            .tag("resource", resource)
            .serviceLevelObjectives(BATCH_SIZES)
            .register(registry);
    Timer times =
        Timer.builder("jobspool.commit.duration")
            .description("Time that the database took for a batch of writes.")
            .tag("resource", resource)
            .serviceLevelObjectives(COMMIT_TIMES)
            .register(registry);
    return batch -> {
      sizes.record(batch.writes());
      times.record(batch.took());
    };
  }

  private static void queue(
      MeterRegistry registry, String resource, String operation, IntSupplier depth) {
    Gauge.builder("jobspool.queue.depth", depth, IntSupplier::getAsInt)
        .description("Requests that wait for the batch under way to end.")
        .tag("resource", resource)
        .tag("operation", operation)
        .strongReference(true)
        .register(registry);
  }
}
