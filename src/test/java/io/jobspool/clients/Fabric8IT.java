package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.ScalableResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jobspool.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests of fabric8's typed client. */
@ExtendWith(Services.class)
@ParameterizedClass
@EnumSource(Dialect.class)
class Fabric8IT {
  private final KubernetesClient client;
  private final MixedOperation<Job, JobList, ScalableResource<Job>> jobs;

  Fabric8IT(Dialect dialect, Services services) {
    client = Fabric8.connectToNewNamespace(services.in(dialect).url());
    jobs = client.batch().v1().jobs();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void createsReadsReplacesAndDeletesJob() {
    // docs: fabric8-create
    Job job =
        new JobBuilder()
            .withNewMetadata()
            .withName("hello")
            .addToLabels("team", "search")
            .endMetadata()
            .withNewSpec()
            .withNewTemplate()
            .withNewSpec()
            .withRestartPolicy("Never")
            .addNewContainer()
            .withName("main")
            .withImage("busybox")
            .endContainer()
            .endSpec()
            .endTemplate()
            .endSpec()
            .build();
    Job created = client.resource(job).create();
    // end
    assertNotNull(created.getMetadata().getUid());
    assertEquals(6, created.getSpec().getBackoffLimit());
    assertEquals(created, jobs.withName("hello").get());

    created.getSpec().setParallelism(3);
    Job replaced = client.resource(created).update();
    assertEquals(3, replaced.getSpec().getParallelism());
    assertNotEquals(
        created.getMetadata().getResourceVersion(), replaced.getMetadata().getResourceVersion());

    assertEquals(1, jobs.withName("hello").delete().size());
    assertNull(jobs.withName("hello").get());
  }

  @Test
  void isToldWhatIsWrong() {
    client.resource(Fabric8.job("taken")).create();

    // docs: fabric8-errors
    KubernetesClientException taken =
        assertThrows(
            KubernetesClientException.class, () -> client.resource(Fabric8.job("taken")).create());
    assertEquals(409, taken.getCode());
    assertEquals("AlreadyExists", taken.getStatus().getReason());
    // end
    Job invalid = Fabric8.job("invalid");
    invalid.getSpec().setParallelism(-1);
    KubernetesClientException refused =
        assertThrows(KubernetesClientException.class, () -> client.resource(invalid).create());
    assertEquals(422, refused.getCode());
    assertEquals(
        "spec.parallelism", refused.getStatus().getDetails().getCauses().get(0).getField());
  }

  @Test
  void createsLabelsAndDeletesNamespace() {
    String name = client.getNamespace() + "-too";
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    client.namespaces().withName(name).accept(it -> it.getMetadata().getLabels().put("a", "b"));
    jobs.inNamespace(name).resource(Fabric8.job("inside")).create();

    assertEquals(
        List.of(name),
        names(client.namespaces().withLabel("a", "b").list().getItems().stream())
            .filter(name::equals)
            .toList());
    assertEquals("Active", client.namespaces().withName(name).get().getStatus().getPhase());
    client.namespaces().withName(name).withTimeout(20, TimeUnit.SECONDS).delete();
    assertNull(client.namespaces().withName(name).get());
    assertEquals(List.of(), jobs.inNamespace(name).list().getItems());
  }

  @Test
  void listsBySelectors() {
    for (String name : List.of("a", "b", "c")) {
      Job job = Fabric8.job(name);
      job.getMetadata().getLabels().put("letter", name);
      client.resource(job).create();
    }

    // docs: fabric8-list
    List<Job> some = jobs.withLabelIn("letter", "a", "b").list().getItems();
    List<Job> one = jobs.withField("metadata.name", "c").list().getItems();
    // end
    List<Job> others = jobs.withoutLabel("letter", "a").withLabel("letter").list().getItems();
    assertEquals(List.of("a", "b"), names(some.stream()).toList());
    assertEquals(List.of("c"), names(one.stream()).toList());
    assertEquals(List.of("b", "c"), names(others.stream()).toList());
  }

  @Test
  void listsInPagesOfOneState() {
    for (int i = 0; i < 5; i++) {
      client.resource(Fabric8.job("job-" + i)).create();
    }
    List<Job> all = new ArrayList<>();

    // docs: fabric8-pages
    JobList page = jobs.list(new ListOptionsBuilder().withLimit(2L).build());
    all.addAll(page.getItems());
    while (page.getMetadata().getContinue() != null) {
      jobs.withName("job-4").delete();
      String next = page.getMetadata().getContinue();
      page = jobs.list(new ListOptionsBuilder().withLimit(2L).withContinue(next).build());
      all.addAll(page.getItems());
    }
    // end
    assertEquals(
        List.of("job-0", "job-1", "job-2", "job-3", "job-4"), names(all.stream()).toList());
    assertEquals(4, jobs.list().getItems().size());
  }

  @Test
  void appliesWithConflictAndForce() {
    Job mine = Fabric8.job("applied");
    mine.getSpec().setParallelism(2);
    client.resource(mine).fieldManager("mine").serverSideApply();
    Job theirs = Fabric8.job("applied");
    theirs.getSpec().setParallelism(5);

    KubernetesClientException conflict =
        assertThrows(
            KubernetesClientException.class,
            () -> client.resource(theirs).fieldManager("theirs").serverSideApply());
    assertEquals(409, conflict.getCode());
    assertTrue(conflict.getMessage().contains(".spec.parallelism"), conflict.getMessage());
    // docs: fabric8-apply
    Job applied = client.resource(theirs).fieldManager("theirs").forceConflicts().serverSideApply();
    // end
    assertEquals(5, applied.getSpec().getParallelism());
    List<String> managers =
        applied.getMetadata().getManagedFields().stream().map(it -> it.getManager()).toList();
    assertTrue(managers.containsAll(List.of("mine", "theirs")), managers::toString);
  }

  @Test
  void losesNoUpdateWhereSomebodyElseWasFaster() throws Exception {
    client.resource(Fabric8.job("counter")).create();
    Job stale = jobs.withName("counter").get();
    count();
    stale.getMetadata().getLabels().put("count", "100");
    KubernetesClientException conflict =
        assertThrows(KubernetesClientException.class, () -> client.resource(stale).update());
    assertEquals(409, conflict.getCode());

    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> counts = new ArrayList<>();
    Stream.generate(() -> threads.submit(this::count)).limit(19).forEach(counts::add);
    for (Future<?> count : counts) {
      count.get();
    }
    threads.shutdown();

    assertEquals("20", jobs.withName("counter").get().getMetadata().getLabels().get("count"));
  }

  // docs: fabric8-retry
  /** Adds one to a label; reads and tries again if somebody else was faster. */
  private void count() {
    while (true) {
      Job job = jobs.withName("counter").get();
      String count = job.getMetadata().getLabels().getOrDefault("count", "0");
      job.getMetadata().getLabels().put("count", "" + (Integer.parseInt(count) + 1));
      try {
        client.resource(job).update();
        return;
      } catch (KubernetesClientException e) {
        if (e.getCode() != 409) {
          throw e;
        }
      }
    }
  }

  // end

  @Test
  void changesStatusApart() {
    client.resource(Fabric8.job("running")).create();

    // docs: fabric8-status
    Job running =
        jobs.withName("running")
            .editStatus(
                job ->
                    new JobBuilder(job)
                        .withNewStatus()
                        .withStartTime("2030-01-01T00:00:00Z")
                        .withActive(1)
                        .endStatus()
                        .build());
    // end
    assertEquals(1, running.getStatus().getActive());
    running.getSpec().setParallelism(7);
    running.getStatus().setActive(2);
    Job both = client.resource(running).updateStatus();
    assertEquals(2, both.getStatus().getActive());
    assertEquals(1, both.getSpec().getParallelism());
  }

  @Test
  void deletesWithEachPolicy() {
    for (DeletionPropagation policy : DeletionPropagation.values()) {
      client.resource(Fabric8.job("deleted")).create();

      jobs.withName("deleted").withPropagationPolicy(policy).delete();

      Job rest = jobs.withName("deleted").get();
      if (policy == DeletionPropagation.BACKGROUND) {
        assertNull(rest);
      } else if (rest != null) {
        assertNotNull(rest.getMetadata().getDeletionTimestamp());
      }
      jobs.withName("deleted").waitUntilCondition(it -> it == null, 20, TimeUnit.SECONDS);
    }
  }

  @Test
  void deletesAll() {
    client.resource(Fabric8.job("a")).create();
    client.resource(Fabric8.job("b")).create();

    jobs.withLabel("made-by", "tests").withTimeout(20, TimeUnit.SECONDS).delete();

    assertEquals(List.of(), jobs.list().getItems());
  }

  @Test
  void patchesInThreeFormats() {
    client.resource(Fabric8.job("patched")).create();

    // docs: fabric8-patch
    PatchContext merge = PatchContext.of(PatchType.JSON_MERGE);
    jobs.withName("patched").patch(merge, "{\"spec\": {\"parallelism\": 3}}");
    // end
    jobs.withName("patched")
        .patch(
            PatchContext.of(PatchType.STRATEGIC_MERGE),
            "{\"metadata\": {\"labels\": {\"a\": \"b\"}}}");
    Job patched =
        jobs.withName("patched")
            .patch(
                PatchContext.of(PatchType.JSON),
                "[{\"op\": \"add\", \"path\": \"/spec/suspend\", \"value\": true},"
                    + "{\"op\": \"test\", \"path\": \"/spec/parallelism\", \"value\": 3}]");

    assertEquals(3, patched.getSpec().getParallelism());
    assertEquals("b", patched.getMetadata().getLabels().get("a"));
    assertTrue(patched.getSpec().getSuspend());
  }

  private static Stream<String> names(Stream<? extends HasMetadata> objects) {
    return objects.map(object -> object.getMetadata().getName());
  }
}
