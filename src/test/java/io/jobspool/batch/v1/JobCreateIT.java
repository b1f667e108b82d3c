package io.jobspool.batch.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.testing.Examples;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating a Job in the default dialect, over HTTP and down to the row in PostgreSQL. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobCreateIT {
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void exampleRequestGivesExampleResponse() throws Exception {
    JsonNode answer = JSON.readTree(create(Examples.request("job-test")).asString());
    ObjectNode expected = (ObjectNode) JSON.readTree(Examples.response());
    takeFromAnswer(expected, answer);
    expected.withObject("/spec").put("backoffLimit", 6);

    assertEquals(expected, answer);
  }

  /** What the server makes up, and the uid wherever it shows. */
  private static void takeFromAnswer(ObjectNode expected, JsonNode answer) {
    JsonNode meta = answer.get("metadata");
    ObjectNode expectedMeta = expected.withObject("/metadata");
    for (String field : new String[] {"uid", "resourceVersion", "creationTimestamp"}) {
      expectedMeta.set(field, meta.get(field));
    }
    JsonNode uid = meta.get("uid");
    expected.withObject("/spec/selector/matchLabels").set("controller-uid", uid);
    expected.withObject("/spec/template/metadata/labels").set("controller-uid", uid);
  }

  @Test
  void storesTheAnswerAsJsonb() throws Exception {
    String name = uniqueName();
    JsonNode answer = JSON.readTree(create(Examples.request(name)).asString());

    String stored =
        Sql.text("select job::text from job where namespace = 'default' and name = '" + name + "'");

    assertEquals(answer, JSON.readTree(stored));
  }

  @Test
  void answersTheStoredJob() throws Exception {
    String name = uniqueName();
    String created = create(Examples.request(name)).asString();

    String read =
        given()
            .accept("application/json")
            .get(JOBS + "/" + name)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertEquals(created, read);
  }

  @Test
  void revisionsGrowByOne() {
    long first = revision(create(Examples.request(uniqueName())));
    long second = revision(create(Examples.request(uniqueName())));

    assertEquals(first + 1, second);
  }

  @Test
  void refusesTakenName() {
    String name = uniqueName();
    create(Examples.request(name));

    post(Examples.request(name))
        .then()
        .statusCode(409)
        .body("kind", equalTo("Status"))
        .body("reason", equalTo("AlreadyExists"))
        .body("message", equalTo("jobs.batch \"" + name + "\" already exists"))
        .body("details.kind", equalTo("jobs"));
  }

  @Test
  void generatesName() {
    String body =
        """
        {"metadata": {"generateName": "gen-"},
         "spec": {"template": {"spec": {"containers": [{"name": "a", "image": "b"}],
                  "restartPolicy": "Never"}}}}
        """;

    create(body).then().body("metadata.name", matchesPattern("gen-[a-z0-9]{5}"));
  }

  @Test
  void ignoresWhatOnlyTheServerMaySet() {
    String body =
        """
        {"metadata": {"name": "%s", "uid": "mine", "resourceVersion": "7", "selfLink": "/mine",
                      "creationTimestamp": "2001-01-01T00:00:00Z"},
         "spec": {"template": {"spec": {"containers": [{"name": "a", "image": "b"}],
                  "restartPolicy": "Never"}}},
         "status": {"active": 3}}
        """
            .formatted(uniqueName());

    Response answer = create(body);

    answer
        .then()
        .body("metadata.uid", matchesPattern("[0-9a-f-]{36}"))
        .body("metadata.selfLink", containsString(JOBS))
        .body("status.active", equalTo(null))
        .body("metadata.creationTimestamp", matchesPattern("20[2-9]\\d-.*Z"));
  }

  @Test
  void dryRunStoresNothing() {
    String name = uniqueName();

    given()
        .contentType("application/json")
        .body(Examples.request(name))
        .post(JOBS + "?dryRun=All")
        .then()
        .statusCode(201)
        .body("metadata.uid", notNullValue())
        .body("metadata.resourceVersion", equalTo(null));

    given().get(JOBS + "/" + name).then().statusCode(404);
  }

  @Test
  void readsAndWritesYaml() {
    String name = uniqueName();
    String yaml =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: %s}
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: main
                image: busybox
        """
            .formatted(name);

    given()
        .contentType("application/yaml")
        .accept("application/yaml")
        .body(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(JOBS)
        .then()
        .statusCode(201)
        .contentType("application/yaml")
        .body(containsString("  name: " + name + "\n"));
  }

  @Test
  void tellsAllErrorsAtOnce() {
    post("{}")
        .then()
        .statusCode(422)
        .body("reason", equalTo("Invalid"))
        .body(
            "details.causes.field",
            hasItems(
                "metadata.name",
                "spec.template.spec.containers",
                "spec.template.spec.restartPolicy"));
  }

  @Test
  void refusesDeadlineOfZero() {
    String body =
        Examples.request(uniqueName())
            .replace(
                "\"spec\": {\n        \"template\"",
                "\"spec\": {\"activeDeadlineSeconds\": 0,\n        \"template\"");

    post(body)
        .then()
        .statusCode(422)
        .body("message", containsString("value must be positive integer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # content type      | accept           | body | code | reason
          application/json    | application/json | {    | 400  | BadRequest
          application/json    | application/json | {"kind":"Pod","apiVersion":"v1"} | 400 | BadRequest
          application/json    | application/json | {"apiVersion":"batch/v2"} | 400 | BadRequest
          application/json    | application/json | {"metadata":{"namespace":"other"}} | 400 | BadRequest
          application/json    | text/html        | {}   | 406  | NotAcceptable
          text/plain          | application/json | {}   | 415  | UnsupportedMediaType
          """)
  void refusesBadRequests(String contentType, String accept, String body, int code, String reason) {
    given()
        .header("Content-Type", contentType)
        .accept(accept)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(JOBS)
        .then()
        .statusCode(code)
        .body("kind", equalTo("Status"))
        .body("reason", equalTo(reason));
  }

  @Test
  void refusesMissingNamespace() {
    given()
        .contentType("application/json")
        .body(Examples.request("x"))
        .post("/apis/batch/v1/namespaces/nowhere/jobs")
        .then()
        .statusCode(404)
        .body("message", equalTo("namespaces \"nowhere\" not found"));
  }

  @Test
  void refusesTooLargeBody() {
    post("{\"metadata\":{\"annotations\":{\"a\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}}}")
        .then()
        .statusCode(413)
        .body("reason", equalTo("RequestEntityTooLarge"));
  }

  @Test
  void unknownPathsAndMethodsAreTold() {
    given().get("/apis/batch/v1/nonsense").then().statusCode(404).body("kind", equalTo("Status"));
    given().get("/nonsense").then().statusCode(404).body(equalTo("404 page not found\n"));
    given().put(JOBS).then().statusCode(405).body("reason", equalTo("MethodNotAllowed"));
    given().options(JOBS).then().statusCode(405).body("reason", equalTo("MethodNotAllowed"));
    given().head(JOBS + "/job-test").then().statusCode(405);
  }

  @Test
  void refusesCharacterThatJsonbCannotHold() {
    String body =
        Examples.request(uniqueName()).replace("172.16.5.235:20202/test/nginx", "a\\u0000b");

    post(body)
        .then()
        .statusCode(400)
        .body("message", containsString("spec.template.spec.containers[0].image"));
  }

  private static String uniqueName() {
    return "job-" + UUID.randomUUID();
  }

  private static long revision(Response answer) {
    return Long.parseLong(answer.jsonPath().getString("metadata.resourceVersion"));
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post(JOBS);
  }

  private static Response create(String body) {
    return post(body).then().statusCode(201).extract().response();
  }
}
