package io.jobspool.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.storage.StorageException.RevisionExpired;
import io.jobspool.storage.log.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Watches from some revision on at a speed of its own, leaves now and then and comes back to where
 * it was, until it has seen the last change or is told that changes are gone.
 */
final class FeedReader implements Callable<FeedReader.Report> {
  private static final int LATEST_START_MILLIS = 400;
  private static final int[] LONGEST_PAUSES_MILLIS = {1, 5, 50};
  private static final int MOST_PARTS = 30;

  private static final List<Scope> SCOPES =
      List.of(
          Scope.EVERYTHING,
          new Scope("jobs", ""),
          new Scope("jobs", FeedIT.NAMESPACES.get(0)),
          new Scope("jobs", FeedIT.NAMESPACES.get(1)),
          new Scope("namespaces", ""));

  private final FeedIT parts;
  private final Random random;
  private final long start;
  private final AtomicLong end;
  private final int pause;
  private final Scope scope;
  private final List<SeenChange> seen = new ArrayList<>();
  private long position;

  /**
   * What a watcher saw.
   *
   * @param from the revision behind which it began
   * @param upTo the revision up to which it was told
   * @param expired whether it was told that what follows is gone
   */
  record Report(long from, long upTo, boolean expired, Scope scope, List<SeenChange> seen) {}

  /**
   * A watcher of one run.
   *
   * @param start the revision before the first change
   * @param end the last revision, once it is known
   */
  FeedReader(FeedIT parts, Random random, long start, AtomicLong end) {
    this.parts = parts;
    this.random = random;
    this.start = start;
    this.end = end;
    this.pause = LONGEST_PAUSES_MILLIS[random.nextInt(LONGEST_PAUSES_MILLIS.length)];
    this.scope = SCOPES.get(random.nextInt(SCOPES.size()));
  }

  @Override
  public Report call() throws InterruptedException {
    Thread.sleep(random.nextInt(LATEST_START_MILLIS));
    long current = parts.log.current().await().indefinitely();
    long from = start + random.nextInt((int) (current - start) + 1);
    position = from;
    try {
      while (position < end.get()) {
        watch(1 + random.nextInt(MOST_PARTS));
      }
      return new Report(from, position, false, scope, seen);
    } catch (RevisionExpired e) {
      assertTrue(position < e.oldest(), () -> "%d is not gone".formatted(position));
      return new Report(from, position, true, scope, seen);
    }
  }

  private void watch(int most) throws InterruptedException {
    try (Stream<Part> stream =
        parts
            .feed
            .changes(scope, position)
            .subscribe()
            .asStream(1, () -> new ArrayBlockingQueue<>(1))) {
      Iterator<Part> next = stream.iterator();
      for (int i = 0; i < most && position < end.get(); i++) {
        take(next.next());
        Thread.sleep(random.nextInt(pause));
      }
    }
  }

  private void take(Part part) {
    part.changes().forEach(change -> seen.add(SeenChange.of(change.change())));
    position = part.upTo();
  }
}
