package io.jobspool.storage.sql;

import io.jobspool.storage.CommittedBatch;
import io.jobspool.storage.Draft;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.Store;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.log.CommitSignal;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The objects of one kind in their two tables. All writes go through one group commit; reads by
 * name that come at the same time share a statement.
 */
abstract class EntityStore<E extends StoredEntity> implements Store {
  /** How many objects are looked up with one statement: a millisecond's work. */
  private static final int MOST_LOOKUPS = 64;

  private final GroupCommit<Write, Long> commits;
  private final CommitSignal signal;
  private final EntityWrites writes;
  private final Pages pages;
  private final GroupCommit<Position, Optional<StoredObject>> reads;
  private volatile Consumer<CommittedBatch> receiver = batch -> {};

  EntityStore(
      EntityTables<E, ?> tables,
      Pool pool,
      Vertx vertx,
      CommitSignal signal,
      StorageConfig config) {
    this.signal = signal;
    this.writes = new EntityWrites(tables, vertx, config.timeout());
    this.pages = new Pages(pool, tables.sql(), config);
    this.reads =
        new GroupCommit<>(
            new Lookup(pool, tables.sql(), config.timeout())::find,
            config.groupCommit().capacity(),
            MOST_LOOKUPS);
    this.commits =
        new GroupCommit<>(
            this::commit, config.groupCommit().capacity(), config.groupCommit().maxBatch());
  }

  /** Commits a batch. */
  Uni<List<Outcome<Long>>> write(List<Write> batch) {
    return writes.write(batch);
  }

  /** Commits a batch after an attempt that failed so that it may have been committed. */
  Uni<List<Outcome<Long>>> writeAgain(List<Write> batch) {
    return writes.writeAgain(batch);
  }

  private Uni<List<Outcome<Long>>> commit(List<Write> batch) {
    long start = System.nanoTime();
    return write(batch)
        .invoke(signal::committed)
        .onTermination()
        .invoke(() -> tell(batch.size(), System.nanoTime() - start));
  }

  private void tell(int writes, long nanos) {
    receiver.accept(new CommittedBatch(writes, Duration.ofNanos(nanos)));
  }

  /** Tells a receiver of every batch from now on, on any thread. There is one receiver. */
  public void onCommit(Consumer<CommittedBatch> receiver) {
    this.receiver = receiver;
  }

  /** How many writes wait for the batch under way to end. */
  public int waitingWrites() {
    return commits.waiting();
  }

  /** How many reads by name wait for the statement under way to end. */
  public int waitingReads() {
    return reads.waiting();
  }

  @Override
  public Uni<Long> create(Draft draft) {
    return submit(Write.create(draft));
  }

  @Override
  public Uni<Long> update(Draft draft, long expectedRevision) {
    return submit(Write.update(draft, expectedRevision));
  }

  @Override
  public Uni<Long> delete(String namespace, String name, long expectedRevision) {
    return submit(Write.delete(new Position(namespace, name), expectedRevision));
  }

  private Uni<Long> submit(Write write) {
    return here(commits.submit(write));
  }

  /** A batch ends on a thread of its own; each caller goes on where it was. */
  private static <R> Uni<R> here(Uni<R> result) {
    Context caller = Vertx.currentContext();
    return caller == null
        ? result
        : result.emitOn(rest -> caller.runOnContext(there -> rest.run()));
  }

  @Override
  public Uni<Optional<StoredObject>> get(String namespace, String name) {
    return here(reads.submit(new Position(namespace, name)));
  }

  @Override
  public Uni<Page> list(PageQuery query) {
    return pages
        .read(query)
        .onFailure(failure -> !(failure instanceof StorageException))
        .transform(StorageException.Unavailable::new);
  }
}
