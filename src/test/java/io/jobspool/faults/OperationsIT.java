package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a packaged service tells those who run it: by its probes and by its log. */
class OperationsIT {
  private static final String JOB =
      """
      {"metadata": {"name": "%s"}, "spec": {"template": {"spec": {"restartPolicy": "Never",
       "containers": [{"name": "main", "image": "busybox",
                       "env": [{"name": "PASSWORD", "value": "s3cret"}]}]}}}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path directory;

  OperationsIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  private HttpResponse<String> get(Service service, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
  }

  private void awaitStatus(Service service, String path, int status) throws Exception {
    Instant end = Instant.now().plusSeconds(30);
    while (get(service, path).statusCode() != status) {
      assertTrue(Instant.now().isBefore(end), path + " does not become " + status);
      Thread.sleep(50);
    }
  }

  @Test
  void isReadyOnlyWhileItsDatabaseAnswers() throws Exception {
    try (Database database = new Database(directory);
        Service service = new Service("readiness", database)) {
      assertEquals(
          List.of(
              "[+]database ok",
              "[+]feed ok",
              "[+]graceful-shutdown ok",
              "[+]migrations ok",
              "[+]ping ok",
              "readyz check passed"),
          get(service, "/readyz?verbose").body().lines().toList());

      database.kill();

      awaitStatus(service, "/readyz", 500);
      assertEquals(500, get(service, "/readyz/database").statusCode());
      assertEquals(200, get(service, "/readyz/ping").statusCode());
      assertEquals(503, get(service, "/q/health/ready").statusCode());
      assertEquals(200, get(service, "/livez").statusCode(), "a restart would not help");
      assertEquals(200, get(service, "/q/health/live").statusCode());
      assertEquals(200, get(service, "/metrics").statusCode());
      HttpResponse<String> why = get(service, "/q/health/ready");
      assertFalse(why.body().contains("probe"), "no SQL reaches a client");

      database.start();

      awaitStatus(service, "/readyz", 200);
    }
  }

  @Test
  void isNotReadyOnceItIsToldToStop() throws Exception {
    Map<String, String> settings = Map.of("QUARKUS_SHUTDOWN_DELAY", "5s");
    try (Database database = new Database(directory);
        Service service = new Service("stopping", database, settings)) {
      assertEquals(200, get(service, "/q/health/ready").statusCode());

      service.beginToStop();

      awaitStatus(service, "/q/health/ready", 503);
      assertEquals(500, get(service, "/readyz").statusCode());
      assertEquals(500, get(service, "/readyz/graceful-shutdown").statusCode());
      assertEquals(200, get(service, "/livez").statusCode());
      assertEquals(201, create(service, "last").statusCode(), "who has not noticed is served");
    }
  }

  @Test
  void writesItsLogAsJsonAndAuditLinesAsTheyAre() throws Exception {
    Map<String, String> settings =
        Map.of("JOBSPOOL_LOG_FORMAT", "json", "JOBSPOOL_LOG_AUDIT", "all");
    Files.deleteIfExists(Path.of("target/faults/json.log"));
    try (Database database = new Database(directory);
        Service service = new Service("json", database, settings)) {
      assertEquals(201, create(service, "audited").statusCode());
      get(service, "/apis/batch/v1/namespaces/default/jobs/audited");
      service.stop();

      List<JsonNode> lines = json(service.log());
      assertTrue(
          lines.stream()
              .anyMatch(line -> line.path("message").asText().startsWith("Installed features")));
      List<String> verbs =
          lines.stream()
              .filter(line -> line.path("objectRef").path("name").asText().equals("audited"))
              .map(line -> line.path("verb").asText())
              .toList();
      assertEquals(List.of("create", "get"), verbs);
      assertFalse(String.join("\n", service.log()).contains("s3cret"));
    }
  }

  /** All lines but those that came before the form of the log was chosen. */
  private static List<JsonNode> json(List<String> lines) {
    ObjectMapper json = new ObjectMapper();
    return lines.stream()
        .dropWhile(line -> !line.startsWith("{"))
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new AssertionError("not JSON: " + line, e);
              }
            })
        .toList();
  }

  private HttpResponse<String> create(Service service, String name) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url() + "/apis/batch/v1/namespaces/default/jobs"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JOB.formatted(name)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
