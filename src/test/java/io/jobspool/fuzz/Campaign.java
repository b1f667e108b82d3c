package io.jobspool.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.dialect.Dialect;
import io.jobspool.faults.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Scenarios from several connections, in rounds after which the heap is measured. The generator is
 * a seeded one of our own and not Jazzer or jqwik: both want to run the code in their own process
 * and to shrink or cover, which requests to a service cannot give, while here the printed seed and
 * a number are all it takes to send the same again.
 *
 * <p>{@code -Djobspool.fuzz.bodies} or {@code -Djobspool.fuzz.seconds} say how long a run is,
 * {@code -Djobspool.fuzz.seed} and {@code -Djobspool.fuzz.first} (the number of the first scenario)
 * repeat one.
 */
final class Campaign {
  private static final long SEED = Long.getLong("jobspool.fuzz.seed", System.nanoTime());
  private static final long FIRST = Long.getLong("jobspool.fuzz.first", 0);
  private static final long BODIES = Long.getLong("jobspool.fuzz.bodies", Long.MAX_VALUE);
  private static final Duration TIME =
      BODIES == Long.MAX_VALUE
          ? Duration.ofSeconds(Long.getLong("jobspool.fuzz.seconds", 20))
          : Duration.ofDays(1);

  private static final int CONNECTIONS = 12;
  private static final int ROUNDS = 5;

  /** The heap of a service at work differs by some megabytes; a leak of a body a round does not. */
  private static final long GROWTH_MEGABYTES = 16;

  private final Service service;
  private final Dialect dialect;
  private final Inspector inspector;
  private final Client client;
  private final Material material;
  private final AtomicLong next = new AtomicLong(FIRST);
  private final AtomicLong bodies = new AtomicLong();

  Campaign(Service service, Dialect dialect) throws Exception {
    this.service = service;
    this.dialect = dialect;
    this.inspector = new Inspector(dialect);
    this.client = new Client(service, inspector);
    this.material = Material.load();
  }

  /** Runs all rounds and judges. */
  void run() throws Exception {
    System.out.printf(
        "%s: -Djobspool.fuzz.seed=%d, %d Jobs as seeds%n", dialect, SEED, material.jobs().size());
    createNamespace();
    List<Long> heap = new ArrayList<>();
    long start = System.nanoTime();
    for (int round = 1; round <= ROUNDS; round++) {
      run(start + TIME.toNanos() / ROUNDS * round, bodiesUntil(round));
      heap.add(Heap.megabytesInUse(service.pid()));
    }
    report(Duration.ofNanos(System.nanoTime() - start), heap);
    assertEquals(List.of(), inspector.findings(), "requests and answers are in target/fuzz");
    assertReady();
    long growth = heap.get(ROUNDS - 1) - heap.get(0);
    assertTrue(growth <= GROWTH_MEGABYTES, () -> "megabytes after each round: " + heap);
  }

  private static long bodiesUntil(int round) {
    return round == ROUNDS ? BODIES : BODIES / ROUNDS * round;
  }

  private void createNamespace() throws InterruptedException {
    String crowd = "{\"metadata\":{\"name\":\"crowd\"}}";
    client.send(-1, Request.with("POST", "/api/v1/namespaces", crowd));
  }

  private void run(long end, long wanted) throws Exception {
    int connections = (int) Math.min(CONNECTIONS, BODIES);
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        ends.add(threads.submit(() -> work(end, wanted)));
      }
      for (Future<?> each : ends) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Void work(long end, long wanted) throws InterruptedException {
    while (System.nanoTime() < end && bodies.get() < wanted) {
      run(next.getAndIncrement());
    }
    return null;
  }

  private void run(long number) throws InterruptedException {
    try {
      bodies.addAndGet(new Scenario(SEED, number, client, material).run());
    } catch (RuntimeException e) {
      throw new IllegalStateException("scenario " + number + " cannot be made", e);
    }
  }

  private void report(Duration time, List<Long> heap) {
    System.out.printf(
        "%s: %d bodies in %d s, %d scenarios, megabytes on the heap after each round: %s%n%s%n",
        dialect, bodies.get(), time.toSeconds(), next.get() - FIRST, heap, inspector.report());
  }

  private void assertReady() throws InterruptedException {
    Reply ready = client.send(-1, Request.without("GET", "/q/health/ready"));
    assertEquals(200, ready.status(), ready.text());
  }
}
