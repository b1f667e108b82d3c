package io.jobspool.health;

import io.jobspool.storage.log.DatabaseProbe;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** What the database said last, asked at most once in the time that a check may take. */
@Singleton
final class DatabaseState {
  private static final Logger LOG = Logger.getLogger(DatabaseState.class);

  private final Uni<OptionalInt> migrations;
  private final AtomicBoolean failing = new AtomicBoolean();

  DatabaseState(DatabaseProbe probe, HealthConfig config) {
    this.migrations =
        probe
            .migrations()
            .map(OptionalInt::of)
            .ifNoItem()
            .after(config.timeout())
            .fail()
            .invoke(answer -> failing.set(false))
            .onFailure()
            .invoke(this::report)
            .onFailure()
            .recoverWithItem(OptionalInt.empty())
            .memoize()
            .atLeast(config.timeout());
  }

  /** How many migrations the database has had; empty if it does not say so in time. */
  Uni<OptionalInt> migrations() {
    return migrations;
  }

  /** Once, and not at every probe. */
  private void report(Throwable failure) {
    if (failing.compareAndSet(false, true)) {
      LOG.warn("database does not answer, not ready until it does", failure);
    }
  }
}
