package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several writers at once, at full speed. */
final class Writers implements AutoCloseable {
  private static final int COUNT = 16;

  /** More than could be under way when a fault ended: so many answers are new ones. */
  private static final int PROGRESS = 10 * COUNT;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
  private final List<JobsClient> clients;
  private final List<Writer> writers = new ArrayList<>();
  private final List<Future<List<Write>>> results = new ArrayList<>();

  /** Starts writing to any of the services. */
  Writers(List<JobsClient> clients, Random random) {
    this.clients = clients;
    for (int i = 0; i < COUNT; i++) {
      Random own = new Random(random.nextLong());
      writers.add(new Writer("job-" + i + "-", own, clients));
    }
    writers.forEach(writer -> results.add(threads.submit(writer)));
  }

  /** Waits until writes succeed at each service; fails if they do not, or if one went wrong. */
  void awaitProgress() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    for (JobsClient client : clients) {
      long goal = client.successes() + PROGRESS;
      while (client.successes() < goal) {
        failIfEnded();
        assertTrue(Instant.now().isBefore(end), () -> "no recovery within " + PATIENCE);
        Thread.sleep(10);
      }
    }
  }

  private void failIfEnded() throws InterruptedException {
    if (results.stream().anyMatch(Future::isDone)) {
      stop();
      fail("a writer stopped by itself");
    }
  }

  /** Ends the writers and tells all their writes; those of one Job are in order. */
  List<Write> stop() throws InterruptedException {
    writers.forEach(Writer::stop);
    List<Write> writes = new ArrayList<>();
    for (Future<List<Write>> result : results) {
      writes.addAll(get(result));
    }
    return writes;
  }

  private static List<Write> get(Future<List<Write>> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a writer failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
