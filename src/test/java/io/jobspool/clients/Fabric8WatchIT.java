package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.ScalableResource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.jobspool.dialect.Dialect;
import io.jobspool.faults.Service;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Watches and informers of fabric8's client, over a restart of the service too. */
@ExtendWith(Services.class)
@ParameterizedClass
@EnumSource(Dialect.class)
class Fabric8WatchIT {
  private static final long RESYNC_MILLIS = 500;

  private final Service service;
  private final KubernetesClient client;

  /** A client of the other service on the same database. */
  private final KubernetesClient elsewhere;

  private final MixedOperation<Job, JobList, ScalableResource<Job>> jobs;

  Fabric8WatchIT(Dialect dialect, Services services) {
    service = services.in(dialect);
    client = Fabric8.connectToNewNamespace(service.url());
    Dialect other = dialect == Dialect.CCE ? Dialect.KUBERNETES : Dialect.CCE;
    elsewhere = Fabric8.connect(services.in(other).url(), client.getNamespace());
    jobs = client.batch().v1().jobs();
  }

  @AfterEach
  void close() {
    client.close();
    elsewhere.close();
  }

  @Test
  void tellsWhatHappenedSinceARevision() throws Exception {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    client.resource(Fabric8.job("before")).create();
    // docs: fabric8-watch
    String revision = jobs.list().getMetadata().getResourceVersion();
    ListOptions since = new ListOptionsBuilder().withResourceVersion(revision).build();
    Watcher<Job> watcher =
        new Watcher<>() {
          @Override
          public void eventReceived(Action action, Job job) {
            events.add(action + " " + job.getMetadata().getName());
          }

          @Override
          public void onClose(WatcherException e) {
            events.add("the watch ended for good: " + e);
          }
        };
    // end
    client.resource(Fabric8.job("a")).create();

    // docs: fabric8-watch
    Watch watch = jobs.watch(since, watcher);
    // end
    try (watch) {
      jobs.withName("a").accept(job -> job.getSpec().setParallelism(2));
      jobs.withName("a").delete();

      for (String expected : List.of("ADDED a", "MODIFIED a", "DELETED a")) {
        assertEquals(expected, events.poll(20, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void watchesBySelector() throws Exception {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    try (SharedIndexInformer<Job> informer =
        jobs.withLabel("team", "search").inform(names(events))) {
      client.resource(Fabric8.job("other")).create();
      client.resource(Fabric8.job("mine")).create();
      jobs.withName("mine").accept(job -> job.getMetadata().getLabels().put("team", "search"));
      jobs.withName("mine").accept(job -> job.getMetadata().getLabels().remove("team"));

      assertEquals("added mine", events.poll(20, TimeUnit.SECONDS));
      assertEquals("deleted mine", events.poll(20, TimeUnit.SECONDS));
      assertEquals(List.of(), informer.getStore().list());
    }
  }

  private static ResourceEventHandler<Job> names(BlockingQueue<String> events) {
    return new ResourceEventHandler<>() {
      @Override
      public void onAdd(Job job) {
        events.add("added " + job.getMetadata().getName());
      }

      @Override
      public void onUpdate(Job before, Job job) {
        events.add("updated " + job.getMetadata().getName());
      }

      @Override
      public void onDelete(Job job, boolean missed) {
        events.add("deleted " + job.getMetadata().getName());
      }
    };
  }

  @Test
  void informerGoesOnAfterARestart() throws Exception {
    for (String name : List.of("kept", "changed", "deleted")) {
      client.resource(Fabric8.job(name)).create();
    }
    Resyncs resyncs = new Resyncs();
    // docs: fabric8-informer
    SharedIndexInformer<Job> informer = jobs.inform(resyncs, RESYNC_MILLIS);
    List<Job> mirror = informer.getStore().list();
    // end
    try (informer) {
      assertEquals(3, mirror.size());
      service.kill();
      MixedOperation<Job, JobList, ScalableResource<Job>> others = elsewhere.batch().v1().jobs();
      others.withName("changed").accept(job -> job.getSpec().setParallelism(2));
      others.withName("deleted").delete();
      elsewhere.resource(Fabric8.job("created")).create();
      service.start();

      Eventually.assertNoDifference(
          () -> versions(jobs.list().getItems().stream()),
          () -> versions(informer.getStore().list().stream()));
      assertTrue(informer.isRunning());
      resyncs.await(informer.getStore().list().size());
    }
  }

  private static Set<List<String>> versions(Stream<? extends HasMetadata> objects) {
    return objects
        .map(HasMetadata::getMetadata)
        .map(meta -> List.of(meta.getName(), meta.getUid(), meta.getResourceVersion()))
        .collect(Collectors.toSet());
  }

  /** Counts how often a Job was told again without a change. */
  private static final class Resyncs implements ResourceEventHandler<Job> {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void onAdd(Job job) {
      // A change, not a repetition.
    }

    @Override
    public void onUpdate(Job before, Job job) {
      boolean same =
          before.getMetadata().getResourceVersion().equals(job.getMetadata().getResourceVersion());
      count.addAndGet(same ? 1 : 0);
    }

    @Override
    public void onDelete(Job job, boolean missed) {
      // A change, not a repetition.
    }

    void await(int more) throws Exception {
      int goal = count.get() + more;
      Eventually.assertSame(() -> true, () -> count.get() >= goal);
    }
  }
}
