package io.jobspool.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.storage.StorageException;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The coalescing of writes, with a database that commits when the test says so. */
class GroupCommitTest {
  private final List<List<Integer>> batches = new ArrayList<>();
  private final Deque<UniEmitter<? super List<Outcome<String>>>> commits = new ArrayDeque<>();
  private final GroupCommit<Integer, String> group =
      new GroupCommit<>(this::write, /* capacity= */ 5, /* maxBatch= */ 3);

  private Uni<List<Outcome<String>>> write(List<Integer> batch) {
    batches.add(batch);
    return Uni.createFrom().emitter(emitter -> commits.add(emitter));
  }

  private CompletableFuture<String> submit(int write) {
    return group.submit(write).subscribeAsCompletionStage();
  }

  private void commit() {
    List<Integer> batch = batches.get(batches.size() - commits.size());
    List<Outcome<String>> outcomes = new ArrayList<>();
    batch.forEach(write -> outcomes.add(new Outcome.Done<>("done " + write)));
    commits.remove().complete(outcomes);
  }

  @Test
  void loneWriteWaitsForNothing() {
    CompletableFuture<String> write = submit(1);

    assertEquals(List.of(List.of(1)), batches);
    commit();
    assertEquals("done 1", write.join());
  }

  @Test
  void gathersWhileBatchIsCommitted() {
    IntStream.rangeClosed(1, 3).forEach(this::submit);
    commit();

    assertEquals(List.of(List.of(1), List.of(2, 3)), batches);
  }

  @Test
  void batchHasItsLimit() {
    IntStream.rangeClosed(1, 6).forEach(this::submit);
    commit();
    commit();

    assertEquals(List.of(List.of(1), List.of(2, 3, 4), List.of(5, 6)), batches);
  }

  @Test
  void refusesWritesOverCapacity() {
    IntStream.rangeClosed(1, 6).forEach(this::submit);

    assertInstanceOf(StorageException.QueueFull.class, failureOf(submit(7)));
  }

  @Test
  void eachWriteLearnsItsOwnOutcome() {
    submit(1);
    CompletableFuture<String> good = submit(2);
    CompletableFuture<String> bad = submit(3);
    commit();
    commits
        .remove()
        .complete(
            List.of(
                new Outcome.Done<>("fine"),
                new Outcome.Failed<>(new StorageException.NameTaken())));

    assertEquals("fine", good.join());
    assertInstanceOf(StorageException.NameTaken.class, failureOf(bad));
  }

  @Test
  void failedBatchFailsItsWritesAndNoOthers() {
    CompletableFuture<String> lost = submit(1);
    CompletableFuture<String> next = submit(2);
    commits.remove().fail(new IllegalStateException("connection lost"));
    commit();

    assertInstanceOf(StorageException.Unavailable.class, failureOf(lost));
    assertEquals("done 2", next.join());
  }

  @Test
  void losesNoWriteOfManyThreads() {
    GroupCommit<Integer, String> busy =
        new GroupCommit<>(
            batch ->
                Uni.createFrom()
                    .item(batch.stream().map(GroupCommitTest::done).toList())
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(1)),
            10_000,
            64);

    List<CompletableFuture<String>> all =
        IntStream.range(0, 5_000)
            .parallel()
            .mapToObj(i -> busy.submit(i).subscribeAsCompletionStage())
            .toList();

    all.forEach(CompletableFuture::join);
  }

  private static Outcome<String> done(int write) {
    return new Outcome.Done<>("done " + write);
  }

  private static Throwable failureOf(CompletableFuture<?> future) {
    return assertThrows(ExecutionException.class, future::get).getCause();
  }
}
