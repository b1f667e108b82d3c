package io.jobspool.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.JobApi;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may do and what not, over HTTP. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Secured.class)
class AuthorizationIT {
  private static final String MINE = "/apis/batch/v1/namespaces/team-a/jobs";
  private static final String OTHERS = "/apis/batch/v1/namespaces/team-b/jobs";
  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  private static final String EDITOR = "Authorization: Bearer " + Secured.EDITOR;
  private static final String JSON = "Content-Type: application/json";
  private static final String MERGE = "Content-Type: application/merge-patch+json";

  @TestHTTPResource URI service;

  @BeforeEach
  void namespaces() {
    for (String name : new String[] {"team-a", "team-b"}) {
      as(Secured.ADMIN)
          .body("{\"metadata\": {\"name\": \"" + name + "\"}}")
          .post("/api/v1/namespaces");
      as(Secured.ADMIN)
          .body(JobApi.job("there", ""))
          .post("/apis/batch/v1/namespaces/" + name + "/jobs");
    }
  }

  @AfterEach
  void restore() throws Exception {
    Files.writeString(Secured.POLICY_FILE, Secured.POLICY);
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /apis/batch/v1/namespaces/team-a/jobs, 200",
    "GET, /apis/batch/v1/namespaces/team-a/jobs/there, 200",
    "GET, /apis/batch/v1/namespaces/team-a/jobs/there/status, 200",
    "GET, /apis/batch/v1/namespaces/team-a/jobs?watch=1&timeoutSeconds=1, 200",
    "GET, /apis/batch/v1/watch/namespaces/team-a/jobs?timeoutSeconds=1, 200",
    "POST, /apis/batch/v1/namespaces/team-a/jobs?dryRun=All, 201",
    "PATCH, /apis/batch/v1/namespaces/team-a/jobs/there, 200",
    "GET, /apis/batch/v1/namespaces/team-a/jobs/absent, 404",
    "GET, /apis/batch/v1/namespaces/team-a-2/jobs, 200",
    "GET, /api/v1/namespaces/team-a, 200",
    "GET, /apis/batch/v1, 200",
    "GET, /api/v1/namespaces, 403",
    "POST, /api/v1/namespaces, 403",
    "DELETE, /api/v1/namespaces/team-a, 403",
    "PATCH, /apis/batch/v1/namespaces/team-a/jobs/there/status, 403",
    "GET, /apis/batch/v1/jobs, 403",
    "GET, /apis/batch/v1/jobs?watch=1, 403",
    "GET, /apis/batch/v1/watch/jobs, 403",
    "GET, /apis/batch/v1/namespaces//jobs, 403",
    "GET, /apis/batch/v1/namespaces/team-b/jobs, 403",
    "GET, /apis/batch/v1/namespaces/team-b/jobs/there, 403",
    "GET, /apis/batch/v1/namespaces/team-b;team-a/jobs, 403",
    "GET, /apis/batch/v1/namespaces/team-b%3Bteam-a/jobs, 403",
    "GET, /apis/batch/v1/namespaces/;team-a/jobs, 403",
    "GET, /apis/batch/v1/namespaces/team-b/jobs/absent, 403",
    "GET, /apis/batch/v1/namespaces/team-b/jobs?watch=1&timeoutSeconds=1, 403",
    "GET, /apis/batch/v1/watch/namespaces/team-b/jobs/there, 403",
    "GET, /apis/batch/v1/namespaces/absent/jobs, 403",
    "POST, /apis/batch/v1/namespaces/team-b/jobs, 403",
    "PUT, /apis/batch/v1/namespaces/team-b/jobs/there, 403",
    "PATCH, /apis/batch/v1/namespaces/team-b/jobs/there, 403",
    "DELETE, /apis/batch/v1/namespaces/team-b/jobs/there, 403",
    "DELETE, /apis/batch/v1/namespaces/team-b/jobs, 403",
    "GET, /api/v1/namespaces/team-b, 403",
    "GET, /apis/batch/v1/namespaces/team-b/pods, 403",
    "POST, /apis/batch/v1/namespaces/team-b, 403",
  })
  void editorOfOneNamespace(String method, String url, int status) {
    String body = method.equals("POST") ? JobApi.job("new", "") : "{}";
    String type = method.equals("PATCH") ? MERGE : JSON;

    assertEquals(
        status, Exchange.sending(service, method + " " + url, body, EDITOR, type).status());
  }

  @Test
  void auditorReadsEverythingAndChangesNothing() {
    as(Secured.AUDITOR).get("/apis/batch/v1/jobs").then().statusCode(200);
    as(Secured.AUDITOR).get("/api/v1/namespaces").then().statusCode(200);
    as(Secured.AUDITOR).get(OTHERS + "/there").then().statusCode(200);
    as(Secured.AUDITOR).delete(OTHERS + "/there").then().statusCode(403);
    as(Secured.AUDITOR).body("{}").post("/api/v1/namespaces").then().statusCode(403);
  }

  @Test
  void adminMayDoEverything() {
    as(Secured.ADMIN).get("/").then().statusCode(200);
    as(Secured.ADMIN).get("/nowhere").then().statusCode(404);
    as(Secured.ADMIN).get("/apis/batch/v1/jobs").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/apis/batch/v1/jobs|jobs.batch is forbidden: User \"jane\" cannot list resource \"jobs\" in"
            + " API group \"batch\" at the cluster scope",
        "/apis/batch/v1/namespaces/x/jobs/y/status|jobs.batch \"y\" is forbidden: User \"jane\" cannot"
            + " get resource \"jobs/status\" in API group \"batch\" in the namespace \"x\"",
        "/apis/batch/v1/namespaces/x/jobs?fieldSelector=metadata.name%3Dy|jobs.batch \"y\" is forbidden:"
            + " User \"jane\" cannot list resource \"jobs\" in API group \"batch\" in the namespace \"x\"",
        "/api/v1/namespaces/x|namespaces \"x\" is forbidden: User \"jane\" cannot get resource"
            + " \"namespaces\" in API group \"\" in the namespace \"x\"",
        "/nowhere|forbidden: User \"jane\" cannot get path \"/nowhere\"",
      })
  void tellsWhatIsForbiddenInTheWordsOfKubernetes(String url, String message) {
    as(Secured.JANE)
        .urlEncodingEnabled(false)
        .get(url)
        .then()
        .statusCode(403)
        .body("reason", equalTo("Forbidden"))
        .body("message", equalTo(message));
  }

  /** A path that means two things must not be allowed as one and served as the other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apis/batch/v1/namespaces/team-a/../team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a/%2e%2e/team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a/.%2E/team-b/jobs/there",
        "/apis/batch/v1/namespaces/./team-b/jobs/there",
        "/apis/batch/v1/namespaces/%74eam-b/jobs/there",
        "/apis/batch/v1/namespaces/team-b/jobs/there/",
        "/apis/batch/v1/namespaces/team-b//jobs/there",
        "//apis/batch/v1/namespaces/team-b/jobs/there",
        "/apis//batch/v1/namespaces/team-b/jobs/there",
        "/apis/batch/v1//namespaces/team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a%2f..%2fteam-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a-/..%2f..%2fteam-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a/jobs/..%2f..%2fteam-b%2fjobs%2fthere",
        "/apis/batch/v1/namespaces/team-a/jobs/%2e%2e/%2e%2e/team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-b;x=team-a/jobs/there",
        "/apis/batch/v1/namespaces/team-a;/../team-b/jobs/there",
        "/apis/batch/v1/namespaces/TEAM-B/jobs/there",
        "/apis/batch/v1/Namespaces/team-b/jobs/there",
        "/APIS/batch/v1/namespaces/team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-b/jobs/there?namespace=team-a",
        "/apis/batch/v1/namespaces/team-b\\jobs/there",
        "/apis/batch/v1/namespaces/team-b%00/jobs/there",
        "/apis/batch/v1/watch/../namespaces/team-b/jobs/there",
        "http://127.0.0.1/apis/batch/v1/namespaces/team-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a%5c..%5cteam-b/jobs/there",
        "/apis/batch/v1/namespaces/team-a%252f..%252fteam-b/jobs/there",
      })
  void noPathLeadsAround(String path) {
    Exchange answer = Exchange.of(service, "GET " + path, EDITOR);

    assertTrue(answer.status() >= 400, answer.text());
    assertFalse(answer.text().contains("\"kind\":\"Job\""), answer.text());
    assertFalse(answer.text().contains("\"kind\": \"Job\""), answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override: GET",
        "X-HTTP-Method: GET",
        "X-Method-Override: GET",
        "X-Original-URL: /apis/batch/v1/namespaces/team-a/jobs",
        "X-Rewrite-URL: /apis/batch/v1/namespaces/team-a/jobs",
        "X-Forwarded-User: admin",
        "X-Remote-User: admin\r\nX-Remote-Group: system:masters",
      })
  void noHeaderChangesWhatIsAskedOrWhoAsks(String header) {
    Exchange answer = Exchange.of(service, "DELETE " + OTHERS + "/there", EDITOR, header);
    assertEquals(403, answer.status(), answer.text());
    assertTrue(answer.text().contains("cannot delete resource"), answer.text());

    Exchange read =
        Exchange.of(service, "GET " + MINE + "/there", EDITOR, header.replace("GET", "DELETE"));
    assertEquals(200, read.status(), read.text());
    as(Secured.ADMIN).get(MINE + "/there").then().statusCode(200);
  }

  /** Whoever believes to act as somebody else must not act as oneself. */
  @Test
  void nobodyActsAsSomebodyElse() {
    as(Secured.ADMIN)
        .header("Impersonate-User", "ed")
        .get(MINE)
        .then()
        .statusCode(403)
        .body(
            "message",
            equalTo(
                "users \"ed\" is forbidden: User \"admin\" cannot impersonate resource \"users\" in API"
                    + " group \"\" at the cluster scope"));
    as(Secured.ADMIN).header("impersonate-group", "team-a").get(MINE).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "create, batch/jobs, team-a, true",
    "create, batch/jobs, team-b, false",
    "update, batch/jobs/status, team-a, false",
    "list, batch/jobs, '', false",
    "list, /pods, team-a, false",
  })
  void tellsWhatOneMayDo(String verb, String resource, String namespace, boolean allowed) {
    String[] parts = (resource + "/").split("/", -1);
    String attributes =
        """
        {"verb": "%s", "group": "%s", "resource": "%s", "subresource": "%s", "namespace": "%s"}
        """
            .formatted(verb, parts[0], parts[1], parts[2], namespace);
    as(Secured.EDITOR)
        .body("{\"spec\": {\"resourceAttributes\": " + attributes + "}}")
        .post(REVIEWS)
        .then()
        .statusCode(201)
        .body("kind", equalTo("SelfSubjectAccessReview"))
        .body("status.allowed", equalTo(allowed));
  }

  /** Applying creates what is not there, which is another right than changing what is. */
  @Test
  void applyingNeedsTheRightToCreateWhatIsNotThere() {
    String job =
        JobApi.job("applied", "")
            .replaceFirst("\\{", "{\"apiVersion\": \"batch/v1\", \"kind\": \"Job\",");

    apply(Secured.RUNNER, job)
        .statusCode(403)
        .body(
            "message",
            equalTo(
                "jobs.batch \"applied\" is forbidden: User \"runner\" cannot create resource \"jobs\""
                    + " in API group \"batch\" in the namespace \"team-a\""));
    apply(Secured.EDITOR, job).statusCode(201);
    apply(Secured.RUNNER, job).statusCode(200);
    as(Secured.EDITOR).queryParam("propagationPolicy", "Background").delete(MINE + "/applied");
  }

  private static ValidatableResponse apply(String token, String job) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/apply-patch+yaml")
        .body(job.getBytes(StandardCharsets.UTF_8))
        .patch(MINE + "/applied?fieldManager=test&force=true")
        .then();
  }

  @Test
  void tellsWhatOneMayAskOfPaths() {
    as(Secured.EDITOR)
        .body(
            "{\"spec\": {\"nonResourceAttributes\": {\"path\": \"/metrics\", \"verb\": \"get\"}}}")
        .post(REVIEWS)
        .then()
        .statusCode(201)
        .body("status.allowed", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"spec\": {}}",
        "{\"spec\": {\"resourceAttributes\": {}, \"nonResourceAttributes\": {}}}"
      })
  void askingForNothingOrBothIsInvalid(String review) {
    as(Secured.EDITOR).body(review).post(REVIEWS).then().statusCode(422);
  }

  @Test
  void tellsAllRules() {
    as(Secured.EDITOR)
        .body("{\"spec\": {\"namespace\": \"team-a\"}}")
        .post("/apis/authorization.k8s.io/v1/selfsubjectrulesreviews")
        .then()
        .statusCode(201)
        .body("status.incomplete", equalTo(false))
        .body("status.resourceRules.resources.flatten()", hasItem("jobs"))
        .body("status.nonResourceRules.nonResourceURLs.flatten()", hasItem("/apis/*"));
  }

  /** Rights come and go while the service runs, but not by a slip of the pen. */
  @Test
  void readsThePolicyAgain() throws Exception {
    Files.writeString(Secured.POLICY_FILE, Secured.POLICY.replace("audrey", "jane"));
    await(200, Secured.JANE);
    as(Secured.AUDITOR).get("/apis/batch/v1/jobs").then().statusCode(403);

    Files.writeString(Secured.POLICY_FILE, "bindings: nonsense");
    Files.writeString(Secured.TOKEN_FILE, Secured.TOKENS + "marker,marker,9\n");
    await(403, "marker");
    as(Secured.JANE).get("/apis/batch/v1/jobs").then().statusCode(200);
    Files.writeString(Secured.TOKEN_FILE, Secured.TOKENS);
  }

  private static void await(int status, String token) throws InterruptedException {
    for (int i = 0; as(token).get("/apis/batch/v1/jobs").statusCode() != status; i++) {
      assertTrue(i < 1000, "the file is not read again");
      Thread.sleep(20);
    }
  }
}
