package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.reflect.TypeToken;
import io.jobspool.dialect.Dialect;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.custom.V1Patch;
import io.kubernetes.client.informer.SharedIndexInformer;
import io.kubernetes.client.informer.SharedInformerFactory;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.apis.BatchV1Api;
import io.kubernetes.client.openapi.apis.CoreV1Api;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1JobList;
import io.kubernetes.client.openapi.models.V1JobSpec;
import io.kubernetes.client.openapi.models.V1JobStatus;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.util.CallGeneratorParams;
import io.kubernetes.client.util.Config;
import io.kubernetes.client.util.PatchUtils;
import io.kubernetes.client.util.Watch;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests, watches and informers of the official Java client. It refuses answers with fields that
 * it does not know, and so works with the dialect {@code kubernetes} only.
 */
@ExtendWith(Services.class)
class ClientJavaIT {
  private final String namespace = "client-java-" + UUID.randomUUID();
  private final String cceUrl;
  private final ApiClient client;
  private final BatchV1Api batch;

  ClientJavaIT(Services services) {
    String url = services.in(Dialect.KUBERNETES).url();
    cceUrl = services.in(Dialect.CCE).url();
    // docs: client-java-connect
    client = Config.fromUrl(url);
    client.setReadTimeout(0); // a watch is silent for as long as nothing happens
    batch = new BatchV1Api(client);
    // end
  }

  @BeforeEach
  void createNamespace() throws ApiException {
    V1Namespace body = new V1Namespace().metadata(new V1ObjectMeta().name(namespace));
    new CoreV1Api(client).createNamespace(body).execute();
  }

  @Test
  void createsReadsReplacesAndDeletesJob() throws Exception {
    // docs: client-java-create
    V1PodSpec pod =
        new V1PodSpec()
            .restartPolicy("Never")
            .addContainersItem(new V1Container().name("main").image("busybox"));
    V1Job job =
        new V1Job()
            .metadata(new V1ObjectMeta().name("hello"))
            .spec(new V1JobSpec().template(new V1PodTemplateSpec().spec(pod)));
    V1Job created = batch.createNamespacedJob(namespace, job).execute();
    // end
    assertEquals(created, batch.readNamespacedJob("hello", namespace).execute());

    created.getSpec().setParallelism(3);
    V1Job replaced = batch.replaceNamespacedJob("hello", namespace, created).execute();
    assertEquals(3, replaced.getSpec().getParallelism());
    // docs: client-java-errors
    ApiException conflict =
        assertThrows(
            ApiException.class,
            () -> batch.replaceNamespacedJob("hello", namespace, created).execute());
    assertEquals(409, conflict.getCode());
    // end

    batch.deleteNamespacedJob("hello", namespace).propagationPolicy("Background").execute();
    ApiException gone =
        assertThrows(
            ApiException.class, () -> batch.readNamespacedJob("hello", namespace).execute());
    assertEquals(404, gone.getCode());
  }

  @Test
  void listsInPages() throws Exception {
    for (int i = 0; i < 5; i++) {
      create("job-" + i);
    }

    // docs: client-java-pages
    List<V1Job> all = new ArrayList<>();
    String next = null;
    do {
      V1JobList page = batch.listNamespacedJob(namespace).limit(2)._continue(next).execute();
      all.addAll(page.getItems());
      next = page.getMetadata().getContinue();
    } while (next != null);
    // end
    assertEquals(List.of("job-0", "job-1", "job-2", "job-3", "job-4"), names(all.stream()));
    assertEquals(
        List.of("job-3"),
        names(
            batch
                .listNamespacedJob(namespace)
                .fieldSelector("metadata.name=job-3")
                .execute()
                .getItems()
                .stream()));
  }

  @Test
  void watches() throws Exception {
    create("before");
    String revision =
        batch.listNamespacedJob(namespace).execute().getMetadata().getResourceVersion();
    create("a");
    merge("a", "{\"spec\": {\"parallelism\": 2}}");
    batch.deleteNamespacedJob("a", namespace).propagationPolicy("Background").execute();
    List<String> events = new ArrayList<>();

    // docs: client-java-watch
    Type type = new TypeToken<Watch.Response<V1Job>>() {}.getType();
    try (Watch<V1Job> watch =
        Watch.createWatch(
            client,
            batch
                .listNamespacedJob(namespace)
                .watch(true)
                .resourceVersion(revision)
                .timeoutSeconds(1)
                .buildCall(null),
            type)) {
      for (Watch.Response<V1Job> event : watch) {
        events.add(event.type + " " + event.object.getMetadata().getName());
        revision = event.object.getMetadata().getResourceVersion();
      }
    }
    // end
    assertEquals(List.of("ADDED a", "MODIFIED a", "DELETED a"), events);
  }

  @Test
  void informerMirrorsTheList() throws Exception {
    create("a");
    create("b");
    // docs: client-java-informer
    SharedInformerFactory informers = new SharedInformerFactory(client);
    SharedIndexInformer<V1Job> informer =
        informers.sharedIndexInformerFor(
            (CallGeneratorParams params) ->
                batch
                    .listNamespacedJob(namespace)
                    .resourceVersion(params.resourceVersion)
                    .timeoutSeconds(params.timeoutSeconds)
                    .watch(params.watch)
                    .buildCall(null),
            V1Job.class,
            V1JobList.class);
    informers.startAllRegisteredInformers();
    // end
    try {
      Eventually.assertSame(() -> true, informer::hasSynced);
      create("c");
      merge("a", "{\"spec\": {\"suspend\": true}}");
      batch.deleteNamespacedJob("b", namespace).propagationPolicy("Background").execute();

      Eventually.assertNoDifference(
          () -> versions(batch.listNamespacedJob(namespace).execute().getItems().stream()),
          () -> versions(informer.getIndexer().list().stream()));
    } finally {
      informers.stopAllRegisteredInformers();
    }
  }

  @Test
  void patchesAndApplies() throws Exception {
    V1Job job = create("patched");
    assertEquals(
        3, merge("patched", "{\"spec\": {\"parallelism\": 3}}").getSpec().getParallelism());
    String operations =
        "[{\"op\": \"add\", \"path\": \"/metadata/labels\", \"value\": {\"a\": \"b\"}}]";
    V1Job labelled = patch("patched", V1Patch.PATCH_FORMAT_JSON_PATCH, operations);
    assertEquals("b", labelled.getMetadata().getLabels().get("a"));
    V1Job strategic =
        patch(
            "patched",
            V1Patch.PATCH_FORMAT_STRATEGIC_MERGE_PATCH,
            "{\"spec\": {\"backoffLimit\": 1}}");
    assertEquals(1, strategic.getSpec().getBackoffLimit());

    // docs: client-java-apply
    V1Patch applied =
        new V1Patch(
            """
            {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "patched"},
             "spec": {"parallelism": 5}}
            """);
    V1Job result =
        PatchUtils.patch(
            V1Job.class,
            () ->
                batch
                    .patchNamespacedJob("patched", namespace, applied)
                    .fieldManager("mine")
                    .force(true)
                    .buildCall(null),
            V1Patch.PATCH_FORMAT_APPLY_YAML,
            client);
    // end
    assertEquals(5, result.getSpec().getParallelism());
    assertEquals(job.getMetadata().getUid(), result.getMetadata().getUid());
  }

  @Test
  void changesStatusApart() throws Exception {
    V1Job job = create("running");
    job.setStatus(
        new V1JobStatus().active(1).startTime(OffsetDateTime.parse("2030-01-01T00:00:00Z")));
    job.getSpec().setParallelism(7);

    V1Job changed = batch.replaceNamespacedJobStatus("running", namespace, job).execute();

    assertEquals(1, changed.getStatus().getActive());
    assertEquals(1, changed.getSpec().getParallelism());
    assertTrue(changed.getStatus().getStartTime() != null);
  }

  @Test
  void refusesTheFieldsOfTheOtherDialect() {
    CoreV1Api core = new CoreV1Api(Config.fromUrl(cceUrl));
    V1Namespace body = new V1Namespace().metadata(new V1ObjectMeta().name(namespace + "-cce"));

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> core.createNamespace(body).execute());

    assertTrue(refused.getMessage().startsWith("The field `enable`"), refused::getMessage);
  }

  private V1Job create(String name) throws ApiException {
    V1PodSpec pod =
        new V1PodSpec()
            .restartPolicy("Never")
            .addContainersItem(new V1Container().name("main").image("busybox"));
    V1JobSpec spec = new V1JobSpec().template(new V1PodTemplateSpec().spec(pod));
    V1Job job = new V1Job().metadata(new V1ObjectMeta().name(name)).spec(spec);
    return batch.createNamespacedJob(namespace, job).execute();
  }

  private V1Job merge(String name, String body) throws ApiException {
    return patch(name, V1Patch.PATCH_FORMAT_JSON_MERGE_PATCH, body);
  }

  private V1Job patch(String name, String format, String body) throws ApiException {
    return PatchUtils.patch(
        V1Job.class,
        () -> batch.patchNamespacedJob(name, namespace, new V1Patch(body)).buildCall(null),
        format,
        client);
  }

  private static List<String> names(Stream<V1Job> jobs) {
    return jobs.map(job -> job.getMetadata().getName()).toList();
  }

  private static Set<List<String>> versions(Stream<? extends KubernetesObject> objects) {
    return objects
        .map(KubernetesObject::getMetadata)
        .map(meta -> List.of(meta.getName(), meta.getUid(), meta.getResourceVersion()))
        .collect(Collectors.toSet());
  }
}
