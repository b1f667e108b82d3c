package io.jobspool.log;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of requests, and what is not. */
@QuarkusTest
@TestProfile(AuditLogIT.ChangesAreAudited.class)
@WithTestResource(PostgresResource.class)
class AuditLogIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The setting that a user would choose. */
  public static final class ChangesAreAudited implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("jobspool.log.audit", "changes");
    }
  }

  private static final class Lines extends Handler {
    final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @Override
    public void publish(LogRecord line) {
      queue.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final Logger log = Logger.getLogger("io.jobspool.audit");
  private final Lines lines = new Lines();
  private final JobApi jobs = JobApi.inDefault();

  @BeforeEach
  void listen() {
    log.addHandler(lines);
  }

  @AfterEach
  void leave() {
    log.removeHandler(lines);
  }

  /** A line may come a moment after the answer. */
  private JsonNode next() throws Exception {
    String line = lines.queue.poll(10, TimeUnit.SECONDS);
    assertTrue(line != null, "no line");
    assertEquals(1, line.lines().count());
    return JSON.readTree(line);
  }

  @Test
  void tellsWhoDidWhatWhenAndHowItEnded() throws Exception {
    Instant before = Instant.now();
    String name = JobApi.newName();
    JobApi.sending("application/json", JobApi.job(name, ""))
        .header("User-Agent", "audited/1.0 \"x\"\n y".replace("\n", ""))
        .post(jobs.path("?fieldManager=me"))
        .then()
        .statusCode(201);

    JsonNode event = next();

    assertEquals("audit.k8s.io/v1", event.path("apiVersion").asText());
    assertEquals("Event", event.path("kind").asText());
    assertEquals("Metadata", event.path("level").asText());
    assertEquals("ResponseComplete", event.path("stage").asText());
    assertEquals(36, event.path("auditID").asText().length());
    assertEquals("create", event.path("verb").asText());
    assertEquals("system:anonymous", event.at("/user/username").asText());
    assertEquals("system:unauthenticated", event.at("/user/groups/0").asText());
    assertEquals("127.0.0.1", event.at("/sourceIPs/0").asText());
    assertEquals("audited/1.0 \"x\" y", event.path("userAgent").asText());
    assertEquals(
        "/apis/batch/v1/namespaces/default/jobs?fieldManager=me",
        event.path("requestURI").asText());
    assertEquals("jobs", event.at("/objectRef/resource").asText());
    assertEquals("default", event.at("/objectRef/namespace").asText());
    assertEquals(name, event.at("/objectRef/name").asText());
    assertEquals("batch", event.at("/objectRef/apiGroup").asText());
    assertEquals(201, event.at("/responseStatus/code").asInt());
    assertEquals("allow", annotation(event, "authorization.k8s.io/decision"));
    assertTrue(annotation(event, "apiserver.latency.k8s.io/total").matches("\\d+\\.\\d+s"));
    Instant received = Instant.parse(event.path("requestReceivedTimestamp").asText());
    assertFalse(received.isBefore(before.minusMillis(1)));
    assertFalse(Instant.parse(event.path("stageTimestamp").asText()).isBefore(received));
  }

  private static String annotation(JsonNode event, String name) {
    return event.path("annotations").path(name).asText();
  }

  @Test
  void knowsTheNameThatTheServerChose() throws Exception {
    String body = JobApi.job("", "").replace("\"name\": \"\"", "\"generateName\": \"chosen-\"");
    String name =
        JobApi.sending("application/json", body).post(jobs.path("")).path("metadata.name");

    assertEquals(name, next().at("/objectRef/name").asText());
  }

  @Test
  void tellsOfChangesThatFailed() throws Exception {
    jobs.delete("nobody").statusCode(404);

    JsonNode event = next();

    assertEquals("delete", event.path("verb").asText());
    assertEquals("nobody", event.at("/objectRef/name").asText());
    assertEquals(404, event.at("/responseStatus/code").asInt());
  }

  @Test
  void leavesOutReads() throws Exception {
    String name = jobs.create();
    jobs.get(name);
    given().get(jobs.path("?limit=1"));
    given().get("/readyz");
    jobs.merge(name, "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}").statusCode(200);

    assertEquals(List.of("create", "patch"), List.of(verb(), verb()));
  }

  private String verb() throws Exception {
    return next().path("verb").asText();
  }

  @Test
  void holdsNothingOfBodiesAndCredentials() throws Exception {
    String body =
        JobApi.job(JobApi.newName(), "\"annotations\": {\"note\": \"s3cret\"}")
            .replace(
                "\"image\": \"busybox\"",
                "\"image\": \"busybox\", \"env\": [{\"name\": \"PASSWORD\", \"value\": \"s3cret\"}],"
                    + " \"args\": [\"--token=s3cret\"]");
    JobApi.sending("application/json", body)
        .header("Authorization", "Bearer s3cret")
        .header("X-Auth-Token", "s3cret")
        .header("Cookie", "session=s3cret")
        .post(jobs.path(""));
    JobApi.sending("application/json", body.replace("Never", "s3cret")).post(jobs.path(""));

    assertFalse(next().toString().contains("s3cret"));
    assertFalse(next().toString().contains("s3cret"));
  }
}
