package io.jobspool.console;

import static io.restassured.RestAssured.given;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the documents; who changes the console copies them to docs/images. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConsolePicturesIT extends InBrowser {
  private static final Path PICTURES = Path.of("target/console");

  private static final List<String> NIGHTLY =
      List.of("export-orders", "import-catalogue", "reindex-search", "rotate-logs", "send-reports");

  private static final List<String> OTHERS = List.of("machine-learning", "reporting");

  @Override
  String nameOfNamespace() {
    return "data-platform";
  }

  @Test
  void takesPictures() throws IOException {
    OTHERS.forEach(InBrowser::newNamespace);
    fill();
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      browser.resize(1280, 800);
      open("");
      waitForText("#count", "14");
      take("list-" + scheme);
      open("/train-forecast-2026-11");
      waitForText("#job-conditions", "BackoffLimitExceeded");
      take("job-" + scheme);
      browser.resize(390, 760);
      open("");
      waitForText("#count", "14");
      take("phone-" + scheme);
      open("/train-forecast-2026-11");
      waitForText("#job-conditions", "BackoffLimitExceeded");
      take("phone-job-" + scheme);
    }
    browser.prefer("light");
    browser.resize(1280, 800);
    open("");
    browser.click("#create-button");
    browser.waitUntil("document.getElementById('create-text').value.includes('generateName')");
    take("create-light");
    browser.open(page + "q/swagger-ui/");
    browser.text("#operations-Jobs-createBatchV1NamespacedJob .opblock-summary-control");
    take("swagger-ui");
    OTHERS.forEach(name -> given().delete("/api/v1/namespaces/" + name).then().statusCode(200));
  }

  private void take(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.screenshot());
  }

  private void fill() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (String name : NIGHTLY) {
      create("nightly-" + name, "\"labels\": {\"team\": \"platform\", \"schedule\": \"nightly\"}");
      complete("nightly-" + name);
    }
    for (int shard = 0; shard < 8; shard++) {
      create("resize-images-" + shard, "\"labels\": {\"app\": \"resize\"}");
    }
    create(
        "train-forecast-2026-11",
        "\"labels\": {\"app\": \"train\", \"team\": \"data\"},"
            + " \"annotations\": {\"example.com/owner\": \"forecasting\"}");
    jobs.merge(
            "train-forecast-2026-11/status",
            """
            {"status": {"failed": 7, "startTime": "%1$s", "conditions": [
              {"type": "FailureTarget", "status": "True", "reason": "BackoffLimitExceeded",
               "message": "Job has reached the specified backoff limit",
               "lastTransitionTime": "%2$s"},
              {"type": "Failed", "status": "True", "reason": "BackoffLimitExceeded",
               "message": "Job has reached the specified backoff limit",
               "lastTransitionTime": "%2$s"}]}}
            """
                .formatted(now.minus(Duration.ofMinutes(72)), now))
        .statusCode(200);
    JobApi.sending("application/merge-patch+json", "{\"spec\": {\"suspend\": true}}")
        .patch(jobs.path("/resize-images-7"))
        .then()
        .statusCode(200);
  }
}
