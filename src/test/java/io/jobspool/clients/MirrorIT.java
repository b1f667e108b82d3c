package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.jobspool.faults.Database;
import io.jobspool.faults.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Informers at two replicas while 16 writers create, change and delete Jobs at both, and one of the
 * two is killed and started again. {@code -Djobspool.mirror.jobs=20000} is the full form.
 */
class MirrorIT {
  private static final int JOBS = Integer.getInteger("jobspool.mirror.jobs", 2000);
  private static final long SEED = Long.getLong("jobspool.mirror.seed", System.nanoTime());
  private static final int WRITERS = 16;
  private static final int RESTARTS = 2;
  private static final String NAMESPACE = "default";

  private final Random random = new Random(SEED);
  private final Path directory;

  MirrorIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void informersMirrorTheListOverRestarts() throws Exception {
    System.out.printf(
        "MirrorIT: -Djobspool.mirror.seed=%d -Djobspool.mirror.jobs=%d%n", SEED, JOBS);
    try (Database database = new Database(directory);
        Service first = new Service("mirror-1", database);
        Service second = new Service("mirror-2", database);
        KubernetesClient toFirst = Fabric8.connect(first.url(), NAMESPACE);
        KubernetesClient toSecond = Fabric8.connect(second.url(), NAMESPACE);
        KubernetesClient writeToFirst = Fabric8.withoutRetries(toFirst);
        KubernetesClient writeToSecond = Fabric8.withoutRetries(toSecond);
        SharedIndexInformer<Job> atFirst = toFirst.batch().v1().jobs().inform();
        SharedIndexInformer<Job> atSecond = toSecond.batch().v1().jobs().inform()) {
      int writes = write(List.of(writeToFirst, writeToSecond), first, atSecond);

      Eventually.assertSame(() -> 0L, () -> terminating(toSecond));
      Callable<Set<String>> stored = () -> Set.copyOf(database.jobs());
      Eventually.assertNoDifference(stored, () -> versions(atFirst));
      Eventually.assertNoDifference(stored, () -> versions(atSecond));
      Eventually.assertNoDifference(stored, () -> versions(toFirst));
      Eventually.assertNoDifference(stored, () -> versions(toSecond));
      System.out.printf("MirrorIT: writes=%d jobs=%d%n", writes, stored.call().size());
      assertTrue(stored.call().size() > JOBS / 2, "Jobs are left");
    }
  }

  /** Kills a replica each time that another part of the Jobs has been seen at the other one. */
  private int write(
      List<KubernetesClient> replicas, Service restarted, SharedIndexInformer<Job> seen)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random own = new Random(random.nextLong());
        String prefix = "job-" + i + "-";
        writers.add(threads.submit(new MirrorWriter(replicas, prefix, JOBS / WRITERS, own)));
      }
      for (int i = 1; i <= RESTARTS; i++) {
        int part = JOBS * i / (2 * RESTARTS);
        while (seen.getStore().listKeys().size() < part
            && writers.stream().noneMatch(Future::isDone)) {
          Thread.sleep(20);
        }
        restarted.kill();
        Thread.sleep(random.nextInt(1000));
        restarted.start();
      }
      return sum(writers);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int sum(List<Future<Integer>> writers) throws Exception {
    int sum = 0;
    for (Future<Integer> writer : writers) {
      sum += writer.get();
    }
    return sum;
  }

  /** How many Jobs wait for the garbage collector. */
  private static long terminating(KubernetesClient client) {
    return client.batch().v1().jobs().list().getItems().stream()
        .filter(job -> job.getMetadata().getDeletionTimestamp() != null)
        .count();
  }

  private static Set<String> versions(SharedIndexInformer<Job> informer) {
    return versions(informer.getStore().list().stream());
  }

  private static Set<String> versions(KubernetesClient client) {
    return versions(client.batch().v1().jobs().list().getItems().stream());
  }

  private static Set<String> versions(Stream<Job> jobs) {
    return jobs.map(Job::getMetadata)
        .map(meta -> meta.getName() + " " + meta.getUid() + " " + meta.getResourceVersion())
        .collect(Collectors.toSet());
  }
}
