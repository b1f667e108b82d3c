package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.jobspool.faults.Database;
import io.jobspool.faults.Service;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of a service that queues one write and keeps no history: 429 and 410 are usual there. */
class PressureIT {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "JOBSPOOL_DIALECT", "kubernetes",
          "JOBSPOOL_STORAGE_GROUP_COMMIT_CAPACITY", "1",
          "JOBSPOOL_HISTORY_KEEP_FOR", "1ms",
          "JOBSPOOL_HISTORY_PRUNE_EVERY", "100ms");
  private static final int WRITERS = 8;
  private static final int JOBS = 5;

  private final AtomicInteger refusals = new AtomicInteger();
  private final Path directory;

  PressureIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  @Test
  void clientsTryAgainAndReadAgain() throws Exception {
    try (Database database = new Database(directory);
        Service service = new Service("pressure-1", database, SETTINGS);
        Service other = new Service("pressure-2", database, SETTINGS);
        KubernetesClient plain = Fabric8.connect(service.url(), "default");
        KubernetesClient client = counting(plain.getConfiguration());
        KubernetesClient elsewhere = Fabric8.connect(other.url(), "default");
        SharedIndexInformer<Job> informer = client.batch().v1().jobs().inform()) {
      createAtOnce(client);
      assertTrue(refusals.get() > 0, "nothing was refused");
      assertEquals(WRITERS * JOBS, client.batch().v1().jobs().list().getItems().size());

      Eventually.assertSame(() -> WRITERS * JOBS, () -> informer.getStore().listKeys().size());
      String seen = informer.lastSyncResourceVersion();

      service.kill();
      elsewhere
          .batch()
          .v1()
          .jobs()
          .withName("job-0-0")
          .accept(job -> job.getSpec().setParallelism(2));
      elsewhere.batch().v1().jobs().withName("job-0-1").delete();
      Eventually.assertSame(() -> true, () -> isForgotten(seen, other));
      service.start();

      Callable<Set<String>> stored = () -> Set.copyOf(database.jobs());
      Eventually.assertNoDifference(stored, () -> versions(informer));
    }
  }

  /** A client that counts how often it is told to come again in a second. */
  private KubernetesClient counting(Config config) {
    Interceptor counter =
        new Interceptor() {
          @Override
          public void after(
              HttpRequest request,
              HttpResponse<?> response,
              AsyncBody.Consumer<List<ByteBuffer>> body) {
            if (response.code() == 429 && "1".equals(response.header("Retry-After"))) {
              refusals.incrementAndGet();
            }
          }
        };
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withHttpClientBuilderConsumer(it -> it.addOrReplaceInterceptor("counter", counter))
        .build();
  }

  /** What fabric8's client does not succeed with at once it sends again, as the service asks. */
  private static void createAtOnce(KubernetesClient client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> create(client, "job-" + i + "-")))
              .toList();
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void create(KubernetesClient client, String prefix) {
    IntStream.range(0, JOBS).forEach(i -> client.resource(Fabric8.job(prefix + i)).create());
  }

  /** Whether a watch from a revision on is told in its first event that this history is gone. */
  private static boolean isForgotten(String revision, Service service) throws Exception {
    String query = "?watch=true&timeoutSeconds=1&resourceVersion=" + revision;
    URI uri = URI.create(service.url() + "/apis/batch/v1/namespaces/default/jobs" + query);
    String events;
    try (InputStream body = uri.toURL().openStream()) {
      events = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
    return events.startsWith("{\"type\":\"ERROR\"") && events.contains("\"code\":410");
  }

  private static Set<String> versions(SharedIndexInformer<Job> informer) {
    return informer.getStore().list().stream()
        .map(Job::getMetadata)
        .map(meta -> meta.getName() + " " + meta.getUid() + " " + meta.getResourceVersion())
        .collect(Collectors.toSet());
  }
}
