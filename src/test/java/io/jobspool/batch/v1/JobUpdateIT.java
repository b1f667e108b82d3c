package io.jobspool.batch.v1;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.KubernetesDialect;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replacing Jobs and their status, as a kube-apiserver does it. */
@QuarkusTest
@TestProfile(KubernetesDialect.class)
@WithTestResource(PostgresResource.class)
class JobUpdateIT {
  private final JobApi jobs = JobApi.inDefault();

  @Test
  void storesNothingIfNothingChanges() {
    String name = jobs.create();
    String before = jobs.text(name);

    jobs.put(name, before).statusCode(200);

    assertEquals(before, jobs.text(name));
  }

  /** PostgreSQL has put the keys of {@code fieldsV1} in another order. */
  @Test
  void readsManagedFieldsAsTheyWereAnswered() {
    String name = JobApi.newName();
    String answered =
        JobApi.sending("application/json", JobApi.job(name, ""))
            .post(jobs.path(""))
            .then()
            .statusCode(201)
            .extract()
            .asString();

    assertEquals(answered, jobs.text(name));
  }

  @Test
  void showsReplacedAndPatchedAsTable() {
    String name = jobs.create();

    JobApi.asTable()
        .contentType("application/json")
        .body(jobs.text(name))
        .put(jobs.path("/" + name))
        .then()
        .statusCode(200)
        .body("kind", equalTo("Table"))
        .body("rows[0].cells[0]", equalTo(name));
    JobApi.asTable()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(jobs.path("/" + name + "/status"))
        .then()
        .statusCode(200)
        .body("kind", equalTo("Table"));
  }

  /** What was wrong with the body is told even if the Job is refused for something else. */
  @Test
  void warnsOfUnknownFieldsEvenIfTheJobIsInvalid() {
    String name = jobs.create();
    String job = jobs.text(name).replace("\"parallelism\":1", "\"parallelism\":-1,\"nope\":1");

    jobs.put(name, job)
        .statusCode(422)
        .header("Warning", equalTo("299 - \"unknown field \\\"spec.nope\\\"\""));
  }

  @Test
  void dropsOwnersThatAreNamedTwice() {
    String name = jobs.create();
    String owner = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"a\",\"uid\":\"1\"}";
    String owners = "\"ownerReferences\":[" + owner + "," + owner + "],";

    jobs.put(
            name,
            jobs.text(name).replace("{\"name\":\"" + name, "{" + owners + "\"name\":\"" + name))
        .statusCode(200)
        .header("Warning", containsString("duplicate UID(s) observed: 1"))
        .body("metadata.ownerReferences", hasSize(1));
  }

  /** Revisions become visible without gaps, so the next one is that of this change. */
  @ParameterizedTest
  @CsvSource({
    "'\"parallelism\":1', '\"parallelism\":3', 2",
    "'\"suspend\":false', '\"suspend\":true', 2",
    "'\"generation\":1', '\"generation\":7,\"annotations\":{\"a\":\"b\"}', 1",
    "'\"status\":{}', '\"status\":{\"active\":1}', 1",
  })
  void countsChangesOfTheSpec(String old, String changed, int generation) {
    String name = jobs.create();

    jobs.put(name, jobs.text(name).replace(old, changed))
        .statusCode(200)
        .body("metadata.generation", equalTo(generation))
        .body("status.active", equalTo(null));
  }

  @Test
  void refusesOldRevision() {
    String name = jobs.create();
    String old = jobs.text(name);
    jobs.merge(name, "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}").statusCode(200);

    jobs.put(name, old)
        .statusCode(409)
        .body("reason", equalTo("Conflict"))
        .body("details.kind", equalTo("jobs"))
        .body("message", containsString("the object has been modified; please apply your changes"));
    jobs.put(name, old.replaceFirst("\"resourceVersion\":\"\\d+\",", "")).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"name\":\"N\"', '\"name\":\"other\"', 400, 'name of the object (other) does not match'",
    "'\"name\":\"N\"', '\"name\":\"\"', 400, 'name must be provided'",
    "'\"namespace\":\"default\"', '\"namespace\":\"x\"', 400, 'namespace of the provided object'",
    "'\"uid\":\"', '\"uid\":\"x', 409, 'Precondition failed: UID in precondition: x'",
    "'\"resourceVersion\":\"', '\"resourceVersion\":\"a', 500, 'strconv.ParseUint: parsing'",
    "'\"image\":\"busybox\"', '\"image\":\"z\"', 422, 'field is immutable'",
    "'\"kind\":\"Job\"', '\"kind\":\"Pod\"', 400, 'no kind'",
    "'\"parallelism\":1', '\"parallelism\":-1', 422, 'must be greater than or equal to 0'",
  })
  void refusesWhatIsNotAllowed(String old, String changed, int code, String message) {
    String name = jobs.create();
    String job = jobs.text(name);

    jobs.put(name, job.replace(old.replace("N", name), changed))
        .statusCode(code)
        .body("message", containsString(message));

    assertEquals(job, jobs.text(name));
  }

  @Test
  void doesNotCreate() {
    String name = JobApi.newName();

    jobs.put(name, JobApi.job(name, "")).statusCode(404).body("details.kind", equalTo("jobs"));
  }

  @Test
  void tellsWhoChangedWhat() {
    String name = jobs.create();

    jobs.put(name + "?fieldManager=me", jobs.text(name).replace("lism\":1", "lism\":2"))
        .statusCode(200)
        .body("metadata.managedFields.manager", hasItem("me"));
  }

  @Test
  void changesStatusApartFromSpec() {
    String name = jobs.create();
    String changed =
        jobs.text(name)
            .replace("\"parallelism\":1", "\"parallelism\":5")
            .replace("\"status\":{}", "\"status\":{\"active\":2}");

    jobs.put(name + "/status", changed)
        .statusCode(200)
        .body("status.active", equalTo(2))
        .body("spec.parallelism", equalTo(1))
        .body("metadata.generation", equalTo(1));
    jobs.get(name + "/status").statusCode(200).body("status.active", equalTo(2));
  }
}
