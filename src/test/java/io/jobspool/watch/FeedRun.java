package io.jobspool.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Some writers, some watchers and pruning at the same time, each with choices of its own. */
final class FeedRun {
  private static final int WRITERS = 4;
  private static final int READERS = 6;
  private static final int LONGEST_PAUSE_MILLIS = 100;

  private final FeedIT parts;
  private final Random random;
  private final ConcurrentNavigableMap<Long, SeenChange> written = new ConcurrentSkipListMap<>();

  /** The last revision of the run, once it is known. */
  private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);

  /**
   * Prepares a run.
   *
   * @param parts where the parts of the service are from
   */
  FeedRun(FeedIT parts, Random random) {
    this.parts = parts;
    this.random = random;
  }

  /** Runs to the end of all, and compares what each watcher saw with what was written. */
  List<FeedReader.Report> run() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      long start = current();
      List<Future<FeedReader.Report>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(new FeedReader(parts, own(), start, end)));
      }
      Future<Void> pruning = threads.submit(this::prune);
      write(threads);
      end.set(current());
      pruning.get();
      assertEquals(end.get() - start, written.size(), "each write is one revision");
      return judged(readers);
    } finally {
      threads.shutdownNow();
    }
  }

  private long current() {
    return parts.log.current().await().indefinitely();
  }

  private Random own() {
    return new Random(random.nextLong());
  }

  private void write(ExecutorService threads) throws Exception {
    List<Callable<Void>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new FeedWriter(parts.store, own(), written));
    }
    for (Future<Void> writer : threads.invokeAll(writers)) {
      writer.get();
    }
  }

  private Void prune() throws InterruptedException {
    Random own = own();
    while (end.get() == Long.MAX_VALUE) {
      Thread.sleep(own.nextInt(LONGEST_PAUSE_MILLIS));
      parts.pruner.prune().await().indefinitely();
    }
    return null;
  }

  private List<FeedReader.Report> judged(List<Future<FeedReader.Report>> readers)
      throws InterruptedException, ExecutionException {
    List<FeedReader.Report> reports = new ArrayList<>();
    for (Future<FeedReader.Report> reader : readers) {
      FeedReader.Report report = reader.get();
      List<SeenChange> expected =
          written.subMap(report.from(), false, report.upTo(), true).values().stream()
              .filter(change -> change.isIn(report.scope()))
              .toList();
      assertIterableEquals(
          expected, report.seen(), () -> "%s from %d".formatted(report.scope(), report.from()));
      reports.add(report);
    }
    return reports;
  }
}
