package io.jobspool.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database has had all migrations. They run before the service listens, so this fails
 * when somebody puts an older state of the database in its place, which needs a restart.
 */
@Readiness
@Singleton
final class MigrationsCheck implements AsyncHealthCheck {
  private final DatabaseState database;
  private final AtomicInteger mostSeen = new AtomicInteger();

  MigrationsCheck(DatabaseState database) {
    this.database = database;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return database
        .migrations()
        .map(answer -> HealthCheckResponse.named("migrations").status(isComplete(answer)).build());
  }

  private boolean isComplete(OptionalInt found) {
    return found.isPresent()
        && found.getAsInt() >= mostSeen.accumulateAndGet(found.getAsInt(), Math::max);
  }
}
