package io.jobspool.batch.v1;

import static io.jobspool.testing.JobApi.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.KubernetesDialect;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patching Jobs and applying configurations, as a kube-apiserver does it. */
@QuarkusTest
@TestProfile(KubernetesDialect.class)
@WithTestResource(PostgresResource.class)
class JobPatchIT {
  private static final String APPLY = "apply-patch+yaml";

  private final JobApi jobs = JobApi.inDefault();

  @ParameterizedTest
  @CsvSource({
    "json-patch+json, '[{\"op\":\"replace\",\"path\":\"/spec/parallelism\",\"value\":5}]'",
    "merge-patch+json, '{\"spec\":{\"parallelism\":5}}'",
    "merge-patch+json; charset=utf-8, '{\"spec\":{\"parallelism\":5}}'",
    "strategic-merge-patch+json, '{\"spec\":{\"parallelism\":5}}'",
  })
  void takesEveryKindOfPatch(String kind, String patch) {
    String name = jobs.create();

    jobs.patch(name, kind, patch)
        .statusCode(200)
        .body("spec.parallelism", equalTo(5))
        .body("metadata.generation", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "json-patch+json, '[]'",
    "merge-patch+json, '{}'",
    "strategic-merge-patch+json, '{\"spec\":{\"parallelism\":1}}'",
    "merge-patch+json, '{\"status\":{\"active\":4}}'",
    "merge-patch+json, '{\"metadata\":{\"generation\":9,\"creationTimestamp\":null}}'",
  })
  void storesNothingIfNothingChanges(String kind, String patch) {
    String name = jobs.create();
    String before = jobs.text(name);

    jobs.patch(name, kind, patch).statusCode(200);

    assertEquals(before, jobs.text(name));
  }

  @ParameterizedTest
  @CsvSource({
    "json, '{}', 415, '415: Unsupported Media Type'",
    "MERGE-patch+json, '{}', 415, '415: Unsupported Media Type'",
    "merge-patch+json, '{', 400, 'error decoding patch: unexpected end of JSON input'",
    "merge-patch+json, '[]', 400, 'error decoding patch: json: cannot unmarshal array'",
    "strategic-merge-patch+json, '{', 400, 'unexpected end of JSON input'",
    "json-patch+json, '{}', 400, 'into Go value of type []handlers.jsonPatchOp'",
    "json-patch+json, '[{\"op\":\"x\"}]', 422, 'the server rejected our request'",
    "merge-patch+json, '{\"kind\":\"Pod\"}', 422, ' \"\" is invalid: patch: Invalid value'",
    "merge-patch+json, '{\"spec\":{\"parallelism\":\"x\"}}', 422, 'cannot unmarshal string'",
    "merge-patch+json, '{\"metadata\":{\"name\":\"x\"}}', 400, 'does not match the name'",
    "merge-patch+json, '{\"metadata\":{\"uid\":\"x\"}}', 422, 'metadata.uid: Invalid value'",
    "merge-patch+json, '{\"metadata\":{\"resourceVersion\":\"1\"}}', 409, 'been modified'",
    "apply-patch+yaml, '{}', 422, 'fieldManager: Required value: is required for apply patch'",
  })
  void refusesWhatMakesNoSense(String kind, String patch, int code, String message) {
    String name = jobs.create();
    String before = jobs.text(name);

    jobs.patch(name, kind, patch).statusCode(code).body("message", containsString(message));

    assertEquals(before, jobs.text(name));
  }

  @Test
  void warnsOfUnknownFields() {
    String name = jobs.create();
    String patch = "{\"spec\":{\"bogus\":1}}";

    jobs.merge(name, patch)
        .statusCode(200)
        .header("Warning", "299 - \"unknown field \\\"spec.bogus\\\"\"");
    jobs.merge(name + "?fieldValidation=Ignore", patch)
        .statusCode(200)
        .header("Warning", nullValue());
    jobs.merge(name + "?fieldValidation=Strict", patch)
        .statusCode(422)
        .body("message", containsString("strict decoding error: unknown field \"spec.bogus\""));
  }

  @Test
  void dryRunStoresNothing() {
    String name = jobs.create();
    String before = jobs.text(name);

    jobs.merge(name + "?dryRun=All", "{\"spec\":{\"parallelism\":4}}")
        .statusCode(200)
        .body("spec.parallelism", equalTo(4));

    assertEquals(before, jobs.text(name));
  }

  /** Patches that do not ask for a revision do not disturb each other. */
  @Test
  void losesNoPatchAmongMany() {
    String name = jobs.create();

    List<Integer> codes =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> "{\"metadata\":{\"annotations\":{\"a" + i + "\":\"x\"}}}")
            .map(patch -> jobs.merge(name, patch).extract().statusCode())
            .toList();

    assertEquals(List.of(200, 200, 200, 200), codes);
    jobs.get(name).body("metadata.annotations.size()", equalTo(4));
  }

  private ValidatableResponse apply(String name, String query, String spec) {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: %s
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: main
                image: busybox
          %s
        """;
    return jobs.patch(name + "?" + query, APPLY, job.formatted(name, spec));
  }

  @Test
  void applyCreatesThenChanges() {
    String name = JobApi.newName();

    apply(name, "fieldManager=me", "parallelism: 3")
        .statusCode(201)
        .body("metadata.managedFields[0].operation", equalTo("Apply"))
        .body("metadata.managedFields.size()", equalTo(1));
    String created = jobs.text(name);
    apply(name, "fieldManager=me", "parallelism: 3").statusCode(200);
    assertEquals(created, jobs.text(name));

    apply(name, "fieldManager=me", "parallelism: 4")
        .statusCode(200)
        .body("spec.parallelism", equalTo(4))
        .body("metadata.generation", equalTo(2));
  }

  @Test
  void applyTellsConflicts() {
    String name = JobApi.newName();
    apply(name, "fieldManager=me", "parallelism: 3").statusCode(201);

    apply(name, "fieldManager=other", "parallelism: 5")
        .statusCode(409)
        .body("details.causes[0].reason", equalTo("FieldManagerConflict"))
        .body("details.causes[0].field", equalTo(".spec.parallelism"));
    apply(name, "fieldManager=other&force=true", "parallelism: 5")
        .statusCode(200)
        .body("spec.parallelism", equalTo(5));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, 'invalid object type: /, Kind='",
    "'{{{', 400, 'error decoding YAML: error converting YAML to JSON: yaml: line 1'",
    "'{apiVersion: batch/v1, kind: Job, metadata: {name: other}}', 400, 'does not match the name'",
    "'{apiVersion: batch/v1, kind: Job, spec: {bogus: 1}}', 500, 'typed patch object'",
    "'{apiVersion: batch/v1, kind: Job, metadata: {name: N, uid: x}}', 409, 'uid mismatch'",
  })
  void applyRefusesWhatMakesNoSense(String body, int code, String message) {
    String name = JobApi.newName();

    jobs.patch(name + "?fieldManager=me", APPLY, body.replace("N", name))
        .statusCode(code)
        .body("message", containsString(message));

    jobs.get(name).statusCode(404);
  }

  @Test
  void applyNeedsNamespaceToCreate() {
    String body = "{apiVersion: batch/v1, kind: Job, metadata: {name: a}}";

    sending("application/" + APPLY, body)
        .patch("/apis/batch/v1/namespaces/nowhere/jobs/a?fieldManager=me")
        .then()
        .statusCode(404)
        .body("message", equalTo("namespaces \"nowhere\" not found"));
  }

  @Test
  void patchesStatusAndLabelsTogether() {
    String name = jobs.create();

    jobs.merge(
            name + "/status?fieldManager=runner",
            "{\"metadata\":{\"labels\":{\"x\":\"y\"}},\"spec\":{\"parallelism\":9},\"status\":{\"active\":1}}")
        .statusCode(200)
        .body("metadata.labels.x", equalTo("y"))
        .body("spec.parallelism", equalTo(1))
        .body("status.active", equalTo(1))
        .body("metadata.managedFields.subresource", hasItem("status"));
  }

  @Test
  void validatesStatus() {
    String name = jobs.create();

    jobs.merge(name + "/status", "{\"status\":{\"active\":-1}}")
        .statusCode(422)
        .body("details.causes.field", hasItem("status.active"));
    jobs.merge(name + "nope/status", "{}").statusCode(404);
  }

  @Test
  void resetsManagers() {
    String name = jobs.create();

    jobs.merge(name, "{\"metadata\":{\"managedFields\":[{}]}}")
        .statusCode(200)
        .body("metadata.managedFields", nullValue());
    assertTrue(!jobs.text(name).contains("managedFields"));
  }
}
