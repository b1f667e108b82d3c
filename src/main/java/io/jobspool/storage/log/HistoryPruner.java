package io.jobspool.storage.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Removes superseded versions that are too old or too many, oldest first, in small steps. It never
 * touches what writers lock. Each step says in the same transaction up to which revision history
 * may be gone, so that no reader takes a part of the log for the whole. Several replicas may do
 * this at the same time: they wait for each other, step by step.
 */
@Singleton
public class HistoryPruner {
  private static final Logger LOG = Logger.getLogger(HistoryPruner.class);

  private static final String EXCESS =
      """
      /* find-excess-history */
      SELECT coalesce(
        (SELECT valid_until FROM job_history ORDER BY valid_until DESC OFFSET $1 LIMIT 1), 0)
      """;

  private static final String STEP =
      """
      /* prune-history */
      WITH oldest AS (
        SELECT valid_until, superseded_at FROM history ORDER BY valid_until LIMIT $1
      ), bound AS (
        SELECT max(valid_until) AS revision FROM oldest
        WHERE valid_until <= $2 OR superseded_at < now() - $3::bigint * interval '1 millisecond'
      ), compacting AS (
        UPDATE compacted SET revision = greatest(compacted.revision, bound.revision)
        FROM bound WHERE compacted.only_row AND bound.revision IS NOT NULL
        RETURNING compacted.revision
      ), jobs AS (
        DELETE FROM job_history USING bound WHERE valid_until <= bound.revision RETURNING 1
      ), namespaces AS (
        DELETE FROM namespace_history USING bound WHERE valid_until <= bound.revision RETURNING 1
      )
      SELECT (SELECT count(*) FROM jobs) + (SELECT count(*) FROM namespaces)
      """;

  private final Pool pool;
  private final HistoryConfig config;
  private final LongAdder removed = new LongAdder();
  private @Nullable Cancellable running;

  HistoryPruner(Pool pool, HistoryConfig config) {
    this.pool = pool;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    running =
        Multi.createFrom()
            .ticks()
            .every(config.pruneEvery())
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> pruneOrSayWhy())
            .subscribe()
            .with(done -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (running != null) {
      running.cancel();
    }
  }

  private Uni<Long> pruneOrSayWhy() {
    return prune()
        .onFailure()
        .invoke(failure -> LOG.warn("history could not be pruned, trying again later", failure))
        .onFailure()
        .recoverWithItem(0L);
  }

  /** Removes all that need not be kept any more and answers how many versions that were. */
  public Uni<Long> prune() {
    return pool.preparedQuery(EXCESS)
        .execute(Tuple.of(config.keepVersions()))
        .map(rows -> rows.iterator().next().getLong(0))
        .chain(excess -> steps(excess, 0));
  }

  private Uni<Long> steps(long excess, long removedBefore) {
    return step(excess)
        .chain(
            removed ->
                removed == 0
                    ? Uni.createFrom().item(removedBefore)
                    : steps(excess, removedBefore + removed));
  }

  private Uni<Long> step(long excess) {
    return pool.preparedQuery(STEP)
        .execute(Tuple.of(config.pruneStep(), excess, config.keepFor().toMillis()))
        .map(rows -> rows.iterator().next().getLong(0))
        .invoke(removed::add);
  }

  /** How many versions this has removed since it started. */
  public long removed() {
    return removed.sum();
  }
}
