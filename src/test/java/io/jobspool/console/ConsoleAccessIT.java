package io.jobspool.console;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.auth.Secured;
import io.jobspool.testing.Chromium;
import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console where credentials are asked for: it shows and offers what its user may do. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Secured.class)
class ConsoleAccessIT {
  private static final String JOBS = "#/namespaces/team-a/jobs";
  private static final String OTHERS = "#/namespaces/team-b/jobs";

  @TestHTTPResource("/")
  String page;

  @BeforeEach
  void storeJobs() {
    for (String name : new String[] {"team-a", "team-b"}) {
      post("/api/v1/namespaces", "{\"metadata\": {\"name\": \"" + name + "\"}}");
      post("/apis/batch/v1/namespaces/" + name + "/jobs", JobApi.job("there", ""));
    }
  }

  private static void post(String path, String body) {
    given()
        .header("Authorization", "Bearer " + Secured.ADMIN)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  @Test
  void asksForATokenAndOffersWhatItMayDo() throws Exception {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(), "skipped, as there is no chromium on the PATH (Debian: chromium)");
    try (Chromium browser = Chromium.start(chromium.get(), Path.of("target/console/access"))) {
      browser.open(page + JOBS);
      browser.waitUntil("document.getElementById('session').open");
      browser.click("#session-token");
      browser.type(Secured.EDITOR);
      browser.press("Enter");

      browser.waitUntil(InBrowser.textOf(InBrowser.NAMES) + " === 'there'");
      browser.waitUntil("!document.getElementById('create-button').disabled");
      browser.waitUntil("!document.getElementById('token').hidden");

      browser.open("about:blank");
      browser.open(page + OTHERS);
      browser.waitUntil("document.body.innerText.includes('User \"ed\" cannot list resource')");
      browser.waitUntil("document.getElementById('create-button').disabled");
    }
  }
}
