package io.jobspool.batch.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.registry.list.ContinueToken;
import io.jobspool.storage.Position;
import io.jobspool.testing.Examples;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of Jobs over HTTP: pages, selectors, forms, and lists longer than a page. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobListIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";

  @TestHTTPResource URI server;

  /** Each test has a namespace of its own. */
  private final String namespace = "list-" + UUID.randomUUID();

  private final String jobs = "/apis/batch/v1/namespaces/" + namespace + "/jobs";

  @BeforeEach
  void createNamespace() {
    given()
        .contentType("application/json")
        .body("{\"metadata\":{\"name\":\"" + namespace + "\"}}")
        .post("/api/v1/namespaces")
        .then()
        .statusCode(201);
  }

  private void create(String name) {
    given()
        .contentType("application/json")
        .body(Examples.request(name))
        .post(jobs)
        .then()
        .statusCode(201);
  }

  private void createAll(String... names) {
    for (String name : names) {
      create(name);
    }
  }

  private ValidatableResponse list(String query) {
    return given().accept("application/json").get(jobs + query).then();
  }

  private static RequestSpecification table() {
    return given().accept(TABLE + ",application/json");
  }

  @Test
  void takesSelectorsOfManyNames() {
    create("a");
    String names =
        String.join(",", Collections.nCopies(1_500, "a-name-of-a-usual-length-for-jobs"));

    list("?labelSelector=name in (" + names + ",a)").statusCode(200).body("items", hasSize(1));
  }

  @Test
  void answersJobsInOrderOfTheirNames() {
    createAll("b", "c", "a");

    list("")
        .statusCode(200)
        .header("Content-Length", notNullValue())
        .body("kind", equalTo("JobList"))
        .body("apiVersion", equalTo("batch/v1"))
        .body("items.metadata.name", equalTo(List.of("a", "b", "c")))
        .body("items[0]", not(hasKey("kind")))
        .body("metadata", not(hasKey("continue")));
  }

  @Test
  void answersNothingForMissingNamespace() {
    given()
        .get("/apis/batch/v1/namespaces/no-such-namespace/jobs")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void pagesHoldEachJobOnce() {
    createAll("a", "b", "c", "d", "e");

    List<String> names = new ArrayList<>();
    String token = "";
    for (int page = 0; page < 3; page++) {
      ValidatableResponse answer = list("?limit=2&continue=" + token).statusCode(200);
      names.addAll(answer.extract().jsonPath().getList("items.metadata.name"));
      Long left = page == 2 ? null : 3L - 2 * page;
      answer.body("metadata.remainingItemCount", equalTo(left == null ? null : left.intValue()));
      token = answer.extract().jsonPath().getString("metadata.'continue'");
    }

    assertEquals(List.of("a", "b", "c", "d", "e"), names);
    assertEquals(null, token);
  }

  @Test
  void pagesOfAllNamespacesHoldEachJobOnce() {
    createAll("a", "b", "c");
    // From the middle on, since other tests leave a thousand Jobs behind.
    String before = new ContinueToken(-1, new Position(namespace, "")).encode("");
    JsonNode first = pageOfAll(before);
    JsonNode second = pageOfAll(first.at("/metadata/continue").asText());

    assertEquals(namespace + "/a", path(first.at("/items/0")));
    assertEquals(namespace + "/b", path(first.at("/items/1")));
    assertEquals(namespace + "/c", path(second.at("/items/0")));
  }

  private static JsonNode pageOfAll(String token) {
    return given()
        .queryParam("limit", 2)
        .queryParam("continue", token)
        .get("/apis/batch/v1/jobs")
        .as(JsonNode.class);
  }

  private static String path(JsonNode job) {
    return job.at("/metadata/namespace").asText() + "/" + job.at("/metadata/name").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "name=a,a",
    "name!=a,b",
    "'name in (a,b)',a b",
    "name notin (b),a",
    "!name,''",
  })
  void selectsByLabels(String selector, String names) {
    createAll("a", "b");

    List<String> selected =
        given()
            .queryParam("labelSelector", selector)
            .get(jobs)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.metadata.name");

    assertEquals(names, String.join(" ", selected));
  }

  @Test
  void doesNotCountTheRestOfASelection() {
    createAll("a", "b", "c");

    list("?limit=1&labelSelector=name")
        .statusCode(200)
        .body("metadata.'continue'", notNullValue())
        .body("metadata", not(hasKey("remainingItemCount")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "labelSelector=a%20b|unable to parse requirement: found 'b', expected: in, notin, =, ==,"
            + " !=, gt, lt",
        "fieldSelector=spec.x%3D1|field label \"spec.x\" not supported for Job",
        "limit=x|strconv.ParseInt: parsing \"x\": invalid syntax",
        "continue=x|invalid continue token: continue key is not valid: illegal base64 data at"
            + " input byte 0"
      })
  void refusesWhatItDoesNotUnderstand(String query, String message) {
    given()
        .urlEncodingEnabled(false)
        .get(jobs + "?" + query)
        .then()
        .statusCode(400)
        .body("reason", equalTo("BadRequest"))
        .body("message", equalTo(message));
  }

  @Test
  void refusesOptionsThatDoNotGoTogether() {
    list("?resourceVersion=0&resourceVersionMatch=Exact")
        .statusCode(422)
        .body("details.kind", equalTo("ListOptions"))
        .body("details.causes[0].field", equalTo("resourceVersionMatch"));
  }

  @Test
  void doesNotKnowTheFuture() {
    createAll("a");

    list("?resourceVersion=999999999")
        .statusCode(504)
        .header("Retry-After", equalTo("1"))
        .body("details.causes[0].reason", equalTo("ResourceVersionTooLarge"));
    given().get(jobs + "/a?resourceVersion=999999999").then().statusCode(504);
    given().get(jobs + "/a?resourceVersion=1").then().statusCode(200);
    given().get(jobs + "/a?resourceVersion=abc").then().statusCode(400);
  }

  @Test
  void answersTable() {
    createAll("a");

    table()
        .get(jobs)
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("application/json"))
        .body("kind", equalTo("Table"))
        .body("columnDefinitions.name", equalTo(columns()))
        .body("rows[0].cells[0]", equalTo("a"))
        .body("rows[0].cells[1]", equalTo("Running"))
        .body("rows[0].object.kind", equalTo("PartialObjectMetadata"));
    table().get(jobs + "/a").then().statusCode(200).body("rows", hasSize(1));
    table()
        .get(jobs + "?includeObject=None")
        .then()
        .statusCode(200)
        .body("rows[0].object", nullValue());
  }

  private static List<String> columns() {
    return List.of(
        "Name", "Status", "Completions", "Duration", "Age", "Containers", "Images", "Selector");
  }

  @Test
  void answersNewJobAsTable() {
    table()
        .contentType("application/json")
        .body(Examples.request("new"))
        .post(jobs)
        .then()
        .statusCode(201)
        .body("kind", equalTo("Table"))
        .body("rows[0].cells[0]", equalTo("new"));
  }

  @Test
  void answersYaml() {
    createAll("a");

    given()
        .accept("application/yaml")
        .get(jobs)
        .then()
        .statusCode(200)
        .body(startsWith("apiVersion: batch/v1\nitems:\n- metadata:\n"));
  }

  /** REST Assured would make one slash of the two. */
  @Test
  void emptyNamespaceInPathMeansAll() throws Exception {
    URI path = server.resolve("/apis/batch/v1/namespaces//jobs?limit=1");

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(path).build(), HttpResponse.BodyHandlers.ofString());

    assertEquals(200, answer.statusCode());
    assertEquals("JobList", JSON.readTree(answer.body()).get("kind").asText());
  }

  /** 1000 is {@code jobspool.list.max-page}. */
  @Test
  void streamsWhatIsLongerThanAPage() throws Exception {
    IntStream.rangeClosed(0, 1000).parallel().forEach(i -> create("job-%04d".formatted(i)));

    String json =
        list("").statusCode(200).header("Content-Length", nullValue()).extract().asString();
    JsonNode items = JSON.readTree(json).get("items");
    assertEquals(1001, items.size());
    assertEquals("job-1000", items.at("/1000/metadata/name").asText());

    table().get(jobs).then().statusCode(200).body("rows", hasSize(1001));
    list("?limit=5000")
        .header("Content-Length", notNullValue())
        .body("items", hasSize(1000))
        .body("metadata.remainingItemCount", equalTo(1));
    given()
        .accept("application/yaml")
        .get(jobs)
        .then()
        .statusCode(413)
        .body(startsWith("apiVersion: v1\ncode: 413\n"));
    given().accept("application/yaml").get(jobs + "?limit=1000").then().statusCode(200);
    given()
        .header("Accept-Encoding", "gzip")
        .get(jobs + "?limit=500")
        .then()
        .header("Content-Encoding", equalTo("gzip"))
        .body("items", hasSize(500));
  }
}
