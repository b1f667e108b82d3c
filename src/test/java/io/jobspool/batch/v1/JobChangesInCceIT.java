package io.jobspool.batch.v1;

import static io.jobspool.testing.JobApi.sending;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.testing.Examples;
import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documented dialect does differently when Jobs change. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobChangesInCceIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobApi jobs = JobApi.inDefault();
  private final String name = JobApi.newName();

  @BeforeEach
  void createExample() {
    sending("application/json", Examples.request(name))
        .post("/apis/batch/v1/namespaces/default/jobs")
        .then()
        .statusCode(201);
  }

  @Test
  void storesNothingIfNothingChanges() {
    String before = jobs.text(name);

    jobs.put(name, before).statusCode(200);
    jobs.merge(name, "{}").statusCode(200);

    assertEquals(before, jobs.text(name));
  }

  /** {@code selfLink}, {@code enable} and the template's null time stay, sent or not. */
  @ParameterizedTest
  @ValueSource(strings = {"merge-patch+json", "strategic-merge-patch+json", "apply-patch+yaml"})
  void keepsTheShapeOfTheDocument(String kind) throws Exception {
    ObjectNode expected = (ObjectNode) JSON.readTree(jobs.text(name));
    String patch =
        """
        {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "%s",
         "annotations": {"a": "b"}}}
        """;

    jobs.patch(name + "?fieldManager=me", kind, patch.formatted(name)).statusCode(200);

    ObjectNode changed = (ObjectNode) JSON.readTree(jobs.text(name));
    ObjectNode metadata = changed.withObject("/metadata");
    expected.withObject("/metadata").set("resourceVersion", metadata.get("resourceVersion"));
    expected.withObject("/metadata/annotations").put("a", "b");
    metadata.remove("managedFields");
    assertEquals(expected, changed);
  }

  @Test
  void tracksManagersFromTheFirstApplyOn() {
    jobs.merge(name, "{\"metadata\":{\"labels\":{\"x\":\"y\"}}}")
        .statusCode(200)
        .body("metadata.managedFields", nullValue())
        .body("metadata.generation", nullValue());
    String body = "{apiVersion: batch/v1, kind: Job, metadata: {name: N, labels: {a: b}}}";
    jobs.patch(name + "?fieldManager=me", "apply-patch+yaml", body.replace("N", name))
        .statusCode(200)
        .body("metadata.managedFields[0].manager", equalTo("me"));
    jobs.merge(name + "?fieldManager=you", "{\"metadata\":{\"labels\":{\"x\":\"z\"}}}")
        .body("metadata.managedFields.manager.contains('you')", equalTo(true));
  }

  @Test
  void mistakesOfClientsAreNoServerErrors() {
    String rv = jobs.get(name).extract().path("metadata.resourceVersion");

    jobs.put(name, jobs.text(name).replace("\"" + rv + "\"", "\"abc\""))
        .statusCode(400)
        .body("message", equalTo("strconv.ParseUint: parsing \"abc\": invalid syntax"));
  }

  @Test
  void deletesLikeKubernetes() {
    jobs.delete(name)
        .statusCode(200)
        .body("metadata.finalizers[0]", equalTo("orphan"))
        .body("metadata.generation", nullValue());
    jobs.delete(name + "?propagationPolicy=Background")
        .statusCode(200)
        .body("status", equalTo("Success"));
    jobs.get(name).statusCode(404);
  }
}
