package io.jobspool.batch.v1;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.registry.Background;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Registry;
import io.jobspool.storage.JobStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The registry of Jobs, and the end of those that were terminating when the service stopped. */
@Singleton
public class JobLifecycle {
  /** The registry of Jobs. */
  @Produces
  @Singleton
  static Registry<Job> registry(
      JobStore store, Namespaces namespaces, DialectConfig dialect, Background background) {
    JobStrategy strategy = new JobStrategy(dialect.dialect());
    return new Registry<>(strategy, store, namespaces, dialect.dialect(), background);
  }

  void start(@Observes StartupEvent event, Registry<Job> registry) {
    registry.collectGarbage();
  }
}
