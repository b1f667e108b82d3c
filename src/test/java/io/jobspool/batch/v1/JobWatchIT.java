package io.jobspool.batch.v1;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.KubernetesDialect;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Watching Jobs over HTTP until the time is over. */
@QuarkusTest
@TestProfile(KubernetesDialect.class)
@WithTestResource(PostgresResource.class)
class JobWatchIT {
  private static final String NOTHING =
      "?watch=true&timeoutSeconds=1&labelSelector=nobody=has-this";

  private final JobApi jobs = JobApi.inDefault();

  private String revision() {
    return given().get(jobs.path("?limit=1")).path("metadata.resourceVersion");
  }

  private String watch(String query) {
    return given().get(jobs.path(NOTHING + query)).asString();
  }

  /** Or a client would begin again with changes that it does not want. */
  @Test
  void endsWithBookmarkIfOthersHaveChanged() {
    String start = revision();
    jobs.create();
    String end = revision();

    String events = watch("&allowWatchBookmarks=true&resourceVersion=" + start);

    assertEquals(1, events.lines().count());
    assertTrue(events.startsWith("{\"type\":\"BOOKMARK\""), events);
    assertTrue(events.contains("\"resourceVersion\":\"" + end + "\""), events);
  }

  @Test
  void endsWithoutBookmarkIfNothingHasChanged() {
    assertEquals("", watch("&allowWatchBookmarks=true&resourceVersion=" + revision()));
  }

  @Test
  void endsWithoutBookmarkIfNoneIsWanted() {
    String start = revision();
    jobs.create();

    assertEquals("", watch("&resourceVersion=" + start));
  }

  @Test
  void tellsOfOneJobByItsOwnPath() {
    String name = jobs.create();
    jobs.create();
    String path = "/apis/batch/v1/watch/namespaces/default/jobs/" + name + "?timeoutSeconds=1";

    assertEquals(1, given().get(path).asString().lines().count());
    given().get(path + "&fieldSelector=metadata.name=other").then().statusCode(400);
  }

  @Test
  void tellsOfOneNamespaceByItsOwnPath() {
    String path = "/api/v1/watch/namespaces";

    assertTrue(given().get(path + "?timeoutSeconds=1").asString().contains("default"));
    assertEquals(1, given().get(path + "/default?timeoutSeconds=1").asString().lines().count());
  }
}
