package io.jobspool.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@Singleton
final class DatabaseCheck implements AsyncHealthCheck {
  private final DatabaseState database;

  DatabaseCheck(DatabaseState database) {
    this.database = database;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return database
        .migrations()
        .map(answer -> HealthCheckResponse.named("database").status(answer.isPresent()).build());
  }
}
