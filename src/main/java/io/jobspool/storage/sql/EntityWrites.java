package io.jobspool.storage.sql;

import io.jobspool.storage.StorageException;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.jobspool.storage.sql.GroupCommit.Outcome.Failed;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.JDBCException;

/**
 * Commits batches of writes of any sort, each in one transaction through Panache. One write that
 * cannot be done does not fail the others, and a write whose commit got lost on the way is looked
 * up before it is tried again.
 */
final class EntityWrites {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final EntityTables<?, ?> tables;
  private final Vertx vertx;
  private final Duration timeout;

  EntityWrites(EntityTables<?, ?> tables, Vertx vertx, Duration timeout) {
    this.tables = tables;
    this.vertx = vertx;
    this.timeout = timeout;
  }

  /** Commits a batch; the outcomes are revisions, in the order of the writes. */
  Uni<List<Outcome<Long>>> write(List<Write> writes) {
    return commit(writes, false)
        .onFailure(EntityWrites::mayPass)
        .recoverWithUni(() -> writeAgain(writes))
        .onFailure()
        .recoverWithUni(failure -> isolate(writes, failure));
  }

  /** Commits a batch after an attempt that failed so that it may have been committed. */
  Uni<List<Outcome<Long>>> writeAgain(List<Write> writes) {
    return commit(writes, true)
        .onFailure(EntityWrites::mayPass)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(ATTEMPTS)
        .onFailure()
        .recoverWithUni(failure -> isolate(writes, failure));
  }

  private Uni<List<Outcome<Long>>> commit(List<Write> writes, boolean again) {
    return onOwnContext(
            () ->
                Panache.withTransaction(
                    () ->
                        Panache.getSession()
                            .chain(
                                session -> new EntityBatch<>(tables, session, writes).run(again))))
        .ifNoItem()
        .after(timeout)
        .fail();
  }

  /**
   * A batch belongs to no request, so it does not use any request's session. Nobody can cancel it:
   * its connection would not come back to the pool.
   */
  private <R> Uni<R> onOwnContext(Supplier<Uni<R>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(own, true);
              own.runOnContext(
                  here ->
                      Uni.createFrom()
                          .voidItem()
                          .chain(() -> work.get())
                          .subscribe()
                          .with(emitter::complete, emitter::fail));
            });
  }

  /** Writes half by half when the database refuses one of the writes, so that it fails alone. */
  private Uni<List<Outcome<Long>>> isolate(List<Write> writes, Throwable failure) {
    if (mayPass(failure)) {
      return Uni.createFrom().item(all(writes, new StorageException.Unavailable(failure)));
    }
    if (writes.size() == 1) {
      return Uni.createFrom().item(all(writes, new StorageException.Refused(failure)));
    }
    int half = writes.size() / 2;
    List<Outcome<Long>> outcomes = new ArrayList<>();
    return write(writes.subList(0, half))
        .invoke(outcomes::addAll)
        .chain(() -> write(writes.subList(half, writes.size())))
        .invoke(outcomes::addAll)
        .replaceWith(outcomes);
  }

  private static List<Outcome<Long>> all(List<Write> writes, StorageException why) {
    return writes.stream().<Outcome<Long>>map(write -> new Failed<>(why)).toList();
  }

  /** Only what the database says of the data itself is final; anything else may pass. */
  private static boolean mayPass(Throwable failure) {
    return !isAboutData(failure);
  }

  /** Whether the database refused the data of a write: SQLSTATE classes 22 and 23. */
  static boolean isAboutData(Throwable failure) {
    String state = sqlState(failure);
    return state.startsWith("22") || state.startsWith("23");
  }

  /** What the database said, to the client or to Hibernate; empty if it said nothing. */
  private static String sqlState(Throwable failure) {
    if (failure instanceof JDBCException told) {
      return Objects.requireNonNullElse(told.getSQLState(), "");
    }
    return failure instanceof PgException told ? told.getSqlState() : "";
  }
}
