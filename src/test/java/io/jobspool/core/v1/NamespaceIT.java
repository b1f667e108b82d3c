package io.jobspool.core.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.jobspool.testing.Examples;
import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A namespace from its creation until it is gone with all its Jobs. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class NamespaceIT {
  private static final String NAMESPACES = "/api/v1/namespaces";

  private final String name = "team-" + UUID.randomUUID();

  private Response create(String body) {
    return given().contentType("application/json").body(body).post(NAMESPACES);
  }

  private ValidatableResponse createNamespace() {
    return create("{\"metadata\":{\"name\":\"" + name + "\"}}").then();
  }

  private ValidatableResponse createJob(String job) {
    return given()
        .contentType("application/json")
        .body(Examples.request(job))
        .post("/apis/batch/v1/namespaces/" + name + "/jobs")
        .then();
  }

  @Test
  void isActiveAndLabelledWithItsName() {
    createNamespace()
        .statusCode(201)
        .body("status.phase", equalTo("Active"))
        .body("metadata.labels.'kubernetes.io/metadata.name'", equalTo(name));

    given().get(NAMESPACES + "/" + name).then().statusCode(200).body("kind", equalTo("Namespace"));
    given().get(NAMESPACES).then().statusCode(200).body("items.metadata.name", hasItem(name));
  }

  @Test
  void takesJobsOnceItExists() {
    createJob("early").statusCode(404);
    createNamespace().statusCode(201);
    createJob("late").statusCode(201).body("metadata.namespace", equalTo(name));
  }

  @Test
  void nameIsTakenOnce() {
    createNamespace().statusCode(201);
    createNamespace().statusCode(409).body("reason", equalTo("AlreadyExists"));
  }

  @Test
  void refusesNameThatIsNoLabel() {
    create("{\"metadata\":{\"name\":\"No.Label\"}}")
        .then()
        .statusCode(422)
        .body("message", startsWith("Namespace \"No.Label\" is invalid: metadata.name:"));
  }

  @Test
  void deletionTakesItsJobsAlong() throws InterruptedException {
    createNamespace().statusCode(201);
    for (int i = 0; i < 20; i++) {
      createJob("job-" + i).statusCode(201);
    }

    given()
        .delete(NAMESPACES + "/" + name)
        .then()
        .statusCode(200)
        .body("status.phase", equalTo("Terminating"));

    waitUntilGone();
    given().get("/apis/batch/v1/namespaces/" + name + "/jobs/job-1").then().statusCode(404);
    createJob("again").statusCode(404);
  }

  private void waitUntilGone() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (given().get(NAMESPACES + "/" + name).statusCode() == 404) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("namespace " + name + " is still there");
  }

  @Test
  void metadataCanBeChanged() {
    createNamespace().statusCode(201);

    patch("", "{\"metadata\":{\"labels\":{\"a\":\"b\"}},\"spec\":null,\"status\":null}")
        .statusCode(200)
        .body("metadata.labels.a", equalTo("b"))
        .body("metadata.labels.'kubernetes.io/metadata.name'", equalTo(name))
        .body("spec.finalizers", hasItem("kubernetes"))
        .body("status.phase", equalTo("Active"));
    patch("/status", "{\"status\":{\"phase\":\"Terminating\"}}")
        .statusCode(422)
        .body("details.causes[0].field", equalTo("status.Phase"));
  }

  private ValidatableResponse patch(String subresource, String patch) {
    return JobApi.sending("application/merge-patch+json", patch)
        .patch(NAMESPACES + "/" + name + subresource)
        .then();
  }

  @Test
  void clientsFinalizersHoldIt() throws InterruptedException {
    createNamespace().statusCode(201);
    JobApi jobs = JobApi.in(name);
    String job = jobs.create("\"finalizers\": [\"example.com/f\"]");
    patch("", "{\"metadata\":{\"finalizers\":[\"example.com/g\"]}}").statusCode(200);

    given().delete(NAMESPACES + "/" + name).then().statusCode(200);

    jobs.merge(job, "{\"metadata\":{\"finalizers\":null}}").statusCode(200);
    jobs.waitUntilGone(job);
    waitUntilEmptied();
    patch("", "{\"metadata\":{\"finalizers\":null}}").statusCode(200);
    given().get(NAMESPACES + "/" + name).then().statusCode(404);
  }

  private void waitUntilEmptied() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (given().get(NAMESPACES + "/" + name).path("spec.finalizers") == null) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("namespace " + name + " is not empty");
  }

  @Test
  void defaultStays() {
    given()
        .delete(NAMESPACES + "/default")
        .then()
        .statusCode(403)
        .body("message", containsString("this namespace may not be deleted"));
  }

  @Test
  void missingOneCannotBeDeleted() {
    given().delete(NAMESPACES + "/" + name).then().statusCode(404);
  }
}
