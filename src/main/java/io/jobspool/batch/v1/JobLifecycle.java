package io.jobspool.batch.v1;

import io.jobspool.registry.Registries;
import io.jobspool.registry.Registry;
import io.jobspool.storage.sql.JobStore;
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
  static Registry<Job> registry(JobStore store, Registries registries) {
    return registries.of(new JobStrategy(registries.dialect()), store);
  }

  void start(@Observes StartupEvent event, Registry<Job> registry) {
    registry.collectGarbage();
  }
}
