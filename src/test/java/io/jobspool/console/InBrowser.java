package io.jobspool.console;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.testing.Chromium;
import io.jobspool.testing.JobApi;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser for all tests of a class, and a namespace for each. */
abstract class InBrowser {
  static final String NAMES = "#table tbody th";

  private static Chromium started;

  @TestHTTPResource("/")
  String page;

  Chromium browser;
  String namespace;
  JobApi jobs;

  @BeforeEach
  void start() throws IOException {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(), "skipped, as there is no chromium on the PATH (Debian: chromium)");
    if (started == null) {
      started = Chromium.start(chromium.get(), Path.of("target/console/chromium"));
      started.noteProblems();
    }
    browser = started;
    browser.resize(1280, 800);
    browser.prefer("light");
    namespace = newNamespace(nameOfNamespace());
    jobs = JobApi.in(namespace);
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.open("about:blank");
      given().delete("/api/v1/namespaces/" + namespace).then().statusCode(200);
      assertEquals(List.of(), browser.problems());
    }
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  String nameOfNamespace() {
    return "console-" + UUID.randomUUID().toString().substring(0, 8);
  }

  static String newNamespace(String name) {
    JobApi.sending("application/json", "{\"metadata\": {\"name\": \"" + name + "\"}}")
        .post("/api/v1/namespaces")
        .then()
        .statusCode(201);
    return name;
  }

  /** Opens the list of the test's namespace, perhaps with something behind it, and waits for it. */
  void open(String rest) {
    openAddress("#/namespaces/" + namespace + "/jobs" + rest);
  }

  void openAddress(String hash) {
    browser.open("about:blank");
    browser.open(page + hash);
    browser.waitUntil("document.getElementById('live')?.dataset.state === 'live'");
  }

  void waitForText(String selector, String text) {
    browser.waitUntil(textOf(selector) + "?.includes(" + quoted(text) + ")");
  }

  /** What JavaScript says for the text of the first element of a selector. */
  static String textOf(String selector) {
    return "document.querySelector(" + quoted(selector) + ")?.innerText";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** The names in the table, in their order. */
  String names() {
    return browser.evaluated(
        "[...document.querySelectorAll('%s')].map(cell => cell.innerText).join()".formatted(NAMES));
  }

  /** Creates a small Job of a name. */
  void create(String name, String metadata) {
    JobApi.sending("application/json", JobApi.job(name, metadata))
        .post(jobs.path(""))
        .then()
        .statusCode(201);
  }

  /** Reports of a Job what whoever runs it would once it has succeeded. */
  void complete(String name) {
    jobs.merge(
            name + "/status",
            """
            {"status": {"succeeded": 1, "startTime": "2026-01-01T10:00:00Z",
              "completionTime": "2026-01-01T10:04:10Z", "conditions": [
                {"type": "SuccessCriteriaMet", "status": "True", "reason": "CompletionsReached",
                 "message": "Reached expected number of succeeded pods"},
                {"type": "Complete", "status": "True", "reason": "CompletionsReached",
                 "message": "Reached expected number of succeeded pods",
                 "lastTransitionTime": "2026-01-01T10:04:10Z"}]}}
            """)
        .statusCode(200);
  }
}
