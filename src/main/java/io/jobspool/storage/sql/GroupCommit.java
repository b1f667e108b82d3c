package io.jobspool.storage.sql;

import io.jobspool.storage.StorageException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Coalesces concurrent writes: while one batch is being committed, the next one gathers. There is
 * no timer, so a lone write waits for nothing. Reads by name are coalesced in the same way.
 *
 * <p>Order: writes are committed in the order in which they arrive, at most one batch at a time.
 * Isolation: each write learns its own outcome; one that fails does not fail its batch (the writer
 * given sees to that). Bounds: {@code capacity} writes wait at most, one more is refused at once; a
 * batch has {@code maxBatch} writes at most. Shutdown: what was accepted is written, since the
 * server stops only after its requests have been answered.
 *
 * <p>Whoever submits a write may find no batch under way and then starts one; whoever ends a batch
 * starts the next. {@code busy} says that someone will.
 *
 * @param <W> a write
 * @param <R> its result
 */
final class GroupCommit<W, R> {
  private record Waiting<W, R>(W write, UniEmitter<? super R> caller) {}

  /** What became of one write of a batch. */
  sealed interface Outcome<R> {
    /** The write was committed. */
    record Done<R>(R result) implements Outcome<R> {}

    /** The write was refused; others of its batch are not touched by that. */
    record Failed<R>(StorageException why) implements Outcome<R> {}
  }

  private final Queue<Waiting<W, R>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Function<List<W>, Uni<List<Outcome<R>>>> writer;
  private final int capacity;
  private final int maxBatch;

  /**
   * @param writer commits a batch and answers the outcomes in the order of the writes
   * @param capacity how many writes may wait
   * @param maxBatch how many writes one transaction may have
   */
  GroupCommit(Function<List<W>, Uni<List<Outcome<R>>>> writer, int capacity, int maxBatch) {
    this.writer = writer;
    this.capacity = capacity;
    this.maxBatch = maxBatch;
  }

  /** Writes with the next batch; fails with {@link StorageException.QueueFull} if none has room. */
  Uni<R> submit(W write) {
    return Uni.createFrom().emitter(caller -> enqueue(new Waiting<>(write, caller)));
  }

  /** How many writes wait for the batch under way to end. */
  int waiting() {
    return waiting.get();
  }

  private void enqueue(Waiting<W, R> write) {
    if (waiting.incrementAndGet() > capacity) {
      waiting.decrementAndGet();
      write.caller().fail(new StorageException.QueueFull());
      return;
    }
    queue.add(write);
    startIfIdle();
  }

  private void startIfIdle() {
    if (!queue.isEmpty() && busy.compareAndSet(false, true)) {
      commitNext();
    }
  }

  private void commitNext() {
    List<Waiting<W, R>> batch = takeBatch();
    if (batch.isEmpty()) {
      busy.set(false);
      startIfIdle();
      return;
    }
    List<W> writes = batch.stream().map(Waiting::write).toList();
    Uni.createFrom()
        .deferred(() -> writer.apply(writes))
        .subscribe()
        .with(outcomes -> answer(batch, outcomes), failure -> failAll(batch, failure));
  }

  private List<Waiting<W, R>> takeBatch() {
    List<Waiting<W, R>> batch = new ArrayList<>();
    while (batch.size() < maxBatch) {
      Waiting<W, R> next = queue.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    waiting.addAndGet(-batch.size());
    return batch;
  }

  /** Starts the next batch before the callers are answered: their work need not delay it. */
  private void answer(List<Waiting<W, R>> batch, List<Outcome<R>> outcomes) {
    commitNext();
    for (int i = 0; i < batch.size(); i++) {
      tell(batch.get(i).caller(), outcomes.get(i));
    }
  }

  private void tell(UniEmitter<? super R> caller, Outcome<R> outcome) {
    if (outcome instanceof Outcome.Done<R> done) {
      caller.complete(done.result());
    } else if (outcome instanceof Outcome.Failed<R> failed) {
      caller.fail(failed.why());
    }
  }

  private void failAll(List<Waiting<W, R>> batch, Throwable failure) {
    commitNext();
    StorageException why =
        failure instanceof StorageException known
            ? known
            : new StorageException.Unavailable(failure);
    batch.forEach(write -> write.caller().fail(why));
  }
}
