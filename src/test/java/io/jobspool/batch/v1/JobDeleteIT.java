package io.jobspool.batch.v1;

import static io.jobspool.testing.JobApi.asTable;
import static io.jobspool.testing.JobApi.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.registry.Registry;
import io.jobspool.testing.JobApi;
import io.jobspool.testing.KubernetesDialect;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting Jobs, as a kube-apiserver does it together with its garbage collector. */
@QuarkusTest
@TestProfile(KubernetesDialect.class)
@WithTestResource(PostgresResource.class)
class JobDeleteIT {
  private static final String FINALIZER = "\"finalizers\": [\"example.com/f\"]";
  private static final String BACKGROUND = "?propagationPolicy=Background";

  private final JobApi jobs = JobApi.inDefault();

  @Inject Registry<Job> registry;

  @Test
  void backgroundEndsAtOnce() {
    String name = jobs.create();

    jobs.delete(name + BACKGROUND)
        .statusCode(200)
        .header("Warning", nullValue())
        .body("kind", equalTo("Status"))
        .body("status", equalTo("Success"))
        .body("details.kind", equalTo("jobs"))
        .body("details.uid", notNullValue());

    jobs.get(name).statusCode(404);
  }

  /** The finalizer of the policy is seen, and then removed by the service. */
  @ParameterizedTest
  @CsvSource({
    "'{}', orphan",
    "'{\"propagationPolicy\":\"Orphan\"}', orphan",
    "'{\"orphanDependents\":true}', orphan",
    "'{\"propagationPolicy\":\"Foreground\"}', foregroundDeletion",
    "'{\"kind\":\"DeleteOptions\",\"apiVersion\":\"batch/v1\"}', orphan",
  })
  void otherPoliciesEndSoon(String options, String finalizer) throws InterruptedException {
    String name = jobs.create();

    jobs.delete(name, options)
        .statusCode(200)
        .body("kind", equalTo("Job"))
        .body("metadata.finalizers[0]", equalTo(finalizer))
        .body("metadata.deletionTimestamp", notNullValue())
        .body("metadata.deletionGracePeriodSeconds", equalTo(0))
        .body("metadata.generation", equalTo(2));
    sending("application/json", JobApi.job(name, ""))
        .post("/apis/batch/v1/namespaces/default/jobs")
        .then()
        .statusCode(409)
        .body("message", containsString("object is being deleted: jobs.batch"));

    jobs.waitUntilGone(name);
  }

  @Test
  void warnsOfPodsThatStay() {
    jobs.delete(jobs.create())
        .header("Warning", containsString("child pods are preserved by default"));
  }

  @Test
  void clientsFinalizerHoldsUntilItIsRemoved() {
    String name = jobs.create(FINALIZER);

    jobs.delete(name + "?orphanDependents=false")
        .statusCode(202)
        .body("metadata.finalizers.size()", equalTo(1));
    jobs.merge(name, "{\"spec\":{\"parallelism\":2}}")
        .statusCode(200)
        .body("metadata.generation", equalTo(3));
    jobs.merge(name, "{\"metadata\":{\"finalizers\":[\"example.com/g\"]}}").statusCode(422);
    jobs.merge(name, "{\"metadata\":{\"deletionTimestamp\":null}}")
        .statusCode(200)
        .body("metadata.deletionTimestamp", notNullValue());

    jobs.merge(name, "{\"metadata\":{\"finalizers\":null}}")
        .statusCode(200)
        .body("kind", equalTo("Job"))
        .body("metadata.finalizers", nullValue());
    jobs.get(name).statusCode(404);
  }

  @Test
  void removesOnlyItsOwnFinalizer() throws InterruptedException {
    String name = jobs.create(FINALIZER);
    jobs.delete(name).body("metadata.finalizers", hasItems("example.com/f", "orphan"));

    for (int i = 0; i < 100 && jobs.text(name).contains("orphan"); i++) {
      Thread.sleep(50);
    }

    jobs.get(name).statusCode(200).body("metadata.finalizers.size()", equalTo(1));
  }

  @Test
  void secondDeleteMayChangeThePolicy() {
    String name = jobs.create(FINALIZER);
    jobs.delete(name + BACKGROUND);
    String terminating = jobs.text(name);

    jobs.delete(name + BACKGROUND).statusCode(200);
    assertEquals(terminating, jobs.text(name));

    jobs.delete(name + "?propagationPolicy=Foreground")
        .body("metadata.finalizers", hasItems("example.com/f", "foregroundDeletion"))
        .body("metadata.generation", equalTo(2));
  }

  @Test
  void preconditionsMustHold() {
    String name = jobs.create();

    jobs.delete(name, "{\"preconditions\":{\"uid\":\"nope\"}}")
        .statusCode(409)
        .body("message", containsString("the UID in the precondition (nope) does not match"))
        .body("details.kind", equalTo("Job"));
    jobs.delete(name, "{\"preconditions\":{\"resourceVersion\":\"1\"}}")
        .statusCode(409)
        .body("message", containsString("The object might have been modified"));
    jobs.delete(name + "?uid=nope&resourceVersion=1")
        .statusCode(409)
        .body("message", containsString("the UID in the precondition (nope) does not match"));
    jobs.get(name).body("metadata.deletionTimestamp", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryRun=All", "?dryRun=All&propagationPolicy=Background"})
  void dryRunStoresNothing(String query) {
    String name = jobs.create();
    String before = jobs.text(name);

    jobs.delete(name + query).statusCode(200);

    assertEquals(before, jobs.text(name));
  }

  @ParameterizedTest
  @CsvSource({
    "'?gracePeriodSeconds=abc', '', 400, 'strconv.ParseInt: parsing'",
    "'?propagationPolicy=x', '', 422, 'propagationPolicy: Unsupported value'",
    "'?propagationPolicy=Orphan&orphanDependents=true', '', 422, 'cannot be both set'",
    "'?dryRun=Some', '', 422, 'dryRun: Unsupported value'",
    "'', '{', 400, 'json parse error: unexpected end of JSON input'",
    "'', '{\"kind\":\"Job\"}', 400, 'no kind \"Job\" is registered'",
    "'', '{\"dryRun\":\"All\"}', 400, 'cannot unmarshal string'",
  })
  void refusesBadOptions(String query, String body, int code, String message) {
    String name = jobs.create();

    jobs.delete(name + query, body).statusCode(code).body("message", containsString(message));

    jobs.get(name).body("metadata.deletionTimestamp", nullValue());
  }

  @Test
  void queryIsNotReadIfThereIsABody() {
    String name = jobs.create();

    jobs.delete(name + BACKGROUND, "{}").body("metadata.finalizers[0]", equalTo("orphan"));
  }

  @Test
  void missingJobCannotBeDeleted() {
    jobs.delete(JobApi.newName()).statusCode(404).body("details.kind", equalTo("jobs"));
  }

  @Test
  void deletesCollections() {
    JobApi own = inNewNamespace();
    String first = own.create();
    String second = own.create();

    own.deleteAll(BACKGROUND + "&limit=1")
        .body("items.size()", equalTo(1))
        .body("metadata.continue", notNullValue())
        .body("metadata.remainingItemCount", equalTo(1));
    own.deleteAll(BACKGROUND)
        .body("metadata.continue", nullValue())
        .statusCode(200)
        .body("kind", equalTo("JobList"))
        .body("items.size()", equalTo(1))
        .body("items[0].kind", nullValue())
        .body("items[0].metadata.deletionTimestamp", nullValue());

    own.get(first).statusCode(404);
    own.get(second).statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=x, 400",
    "?continue=x, 400",
    "?resourceVersion=x, 400",
    "?resourceVersionMatch=Exact, 422",
    "?propagationPolicy=Never, 422",
  })
  void refusesOptionsOfLists(String query, int code) {
    JobApi own = inNewNamespace();
    String name = own.create();

    own.deleteAll(query).statusCode(code);

    own.get(name).statusCode(200);
  }

  @Test
  void showsDeletedCollectionAsTable() {
    JobApi own = inNewNamespace();
    String name = own.create();

    asTable()
        .delete(own.path(BACKGROUND))
        .then()
        .statusCode(200)
        .body("kind", equalTo("Table"))
        .body("rows[0].cells[0]", equalTo(name));
  }

  @Test
  void showsTerminatingAsTableAndEndAsStatus() {
    String stays = jobs.create();
    String goes = jobs.create();

    asTable()
        .delete(jobs.path("/" + stays))
        .then()
        .statusCode(200)
        .body("kind", equalTo("Table"))
        .body("rows[0].cells[1]", equalTo("Terminating"));
    asTable().delete(jobs.path("/" + goes + BACKGROUND)).then().body("kind", equalTo("Status"));
  }

  /** Kubernetes warns before it looks whether there is anything to delete. */
  @Test
  void warnsOfPolicyEvenIfThereIsNoJob() {
    jobs.delete("missing").statusCode(404).header("Warning", containsString("child pods"));
    jobs.delete("missing" + BACKGROUND).statusCode(404).header("Warning", nullValue());
  }

  private static JobApi inNewNamespace() {
    String namespace = JobApi.newName();
    sending("application/json", "{\"metadata\":{\"name\":\"" + namespace + "\"}}")
        .post("/api/v1/namespaces")
        .then()
        .statusCode(201);
    return JobApi.in(namespace);
  }

  /** What a replica left half done is found by the next one that starts. */
  @Test
  void finishesWhatWasLeftTerminating() throws Exception {
    String name = jobs.create("\"finalizers\": [\"orphan\"]");
    Sql.text(
        """
        update job set job = jsonb_set(job, '{metadata,deletionTimestamp}', '"2026-01-01T00:00:00Z"')
        where name = '%s' returning name
        """
            .formatted(name));
    jobs.get(name).body("metadata.deletionTimestamp", not(nullValue()));

    registry.collectGarbage();

    jobs.waitUntilGone(name);
  }
}
