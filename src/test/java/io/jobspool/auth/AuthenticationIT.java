package io.jobspool.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose credentials are taken, and whose are not. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Secured.class)
class AuthenticationIT {
  private static final String REVIEWS = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
  private static final String ANN = Issuer.claims("ann", "\"team-a\", \"system:masters\"");

  @TestHTTPResource URI service;

  @AfterEach
  void restore() throws Exception {
    Files.writeString(Secured.TOKEN_FILE, Secured.TOKENS);
    await(200, "Authorization: Bearer " + Secured.JANE);
  }

  @Test
  void takesATokenOfTheIssuerWithoutGroupsOfTheSystem() {
    given()
        .header("Authorization", "Bearer " + Secured.ISSUER.token(ANN))
        .contentType("application/json")
        .body("{}")
        .post(REVIEWS)
        .then()
        .statusCode(201)
        .body("status.userInfo.username", equalTo("ann"))
        .body("status.userInfo.groups", equalTo(List.of("system:authenticated", "team-a")));
  }

  @Test
  void takesATokenOfAnotherKeyOfTheIssuer() {
    assertEquals(200, discovery("Authorization: Bearer " + Secured.OTHER_KEY.token(ANN)));
  }

  /** Tokens, by what is wrong with them. */
  static Map<String, String> badTokens() {
    Issuer issuer = Secured.ISSUER;
    String good = issuer.token(ANN);
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("wrong key", new Issuer("one").token(ANN));
    tokens.put("unknown key", new Issuer("three").token(ANN));
    tokens.put("key of another id", issuer.tokenOfKey("two", ANN));
    tokens.put("wrong issuer", issuer.token(ANN.replace(Issuer.NAME, "https://example.org")));
    tokens.put("wrong audience", issuer.token(ANN.replace(Issuer.AUDIENCE, "other")));
    tokens.put("expired", issuer.token(Issuer.claims("ann", "", -600, -300)));
    tokens.put("not yet valid", issuer.token(Issuer.claims("ann", "", 300, 600)));
    tokens.put("without expiry", issuer.token(ANN.replaceFirst("\"exp\"", "\"experience\"")));
    tokens.put("without audience", issuer.token(ANN.replaceFirst("\"aud\"", "\"audio\"")));
    tokens.put("without name", issuer.token(ANN.replaceFirst("\"sub\"", "\"upn\"")));
    tokens.put("name of the system", issuer.token(Issuer.claims("system:admin", "")));
    tokens.put("not signed", Issuer.unsigned(ANN));
    tokens.put("signed with the public key", issuer.signedWithPublicKey(ANN));
    tokens.put("another algorithm", issuer.tokenOfOtherAlgorithm(ANN));
    tokens.put(
        "other claims",
        good.replaceFirst(
            "\\.[^.]+\\.", "." + middle(Issuer.unsigned(Issuer.claims("bob", ""))) + "."));
    tokens.put("cut off", good.substring(0, good.length() - 4));
    tokens.put("no token", "a.b.c");
    tokens.put("unknown", "nobody");
    tokens.put("nearly right", Secured.ADMIN + "x");
    return tokens;
  }

  private static String middle(String token) {
    return token.split("\\.")[1];
  }

  static List<String> flaws() {
    return List.copyOf(badTokens().keySet());
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void refusesToken(String flaw) {
    given()
        .header("Authorization", "Bearer " + badTokens().get(flaw))
        .get("/apis")
        .then()
        .statusCode(401)
        .header("Content-Type", "application/json")
        .header("WWW-Authenticate", equalTo(null))
        .body("kind", equalTo("Status"))
        .body("status", equalTo("Failure"))
        .body("message", equalTo("Unauthorized"))
        .body("reason", equalTo("Unauthorized"))
        .body("code", equalTo(401));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer token-of-jane",
        "authorization: bearer token-of-jane",
        "AUTHORIZATION: BEARER token-of-jane",
        "X-Auth-Token: token-of-jane",
        "X-Auth-Token: token-of-jane\r\nAuthorization: Bearer token-of-jane",
        "X-Auth-Token: token-of-jane\r\nAuthorization: Basic YTpi",
      })
  void takesTheTokenOf(String headers) {
    assertEquals(200, discovery(headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Nothing: 1",
        "Authorization: Bearer",
        "Authorization: Bearer ",
        "Authorization: Bearer  token-of-jane",
        "Authorization: token-of-jane",
        "Authorization: Basic dG9rZW4tb2YtamFuZTp4",
        "Authorization: Bearertoken-of-jane",
        "X-Auth-Token: ",
        "X-Auth-Token: Bearer token-of-jane",
        "Cookie: Bearer=token-of-jane",
        "Authorization: Bearer token-of-jane\r\nAuthorization: Bearer token-of-admin",
        "Authorization: Bearer token-of-jane\r\nauthorization: Bearer token-of-jane",
        "X-Auth-Token: token-of-jane\r\nAuthorization: Bearer token-of-admin",
        "X-Auth-Token: token-of-admin\r\nX-Auth-Token: token-of-jane",
        "X-Auth-Token: token-of-admin\r\nAuthorization: Bearer nobody",
      })
  void refuses(String headers) {
    assertEquals(401, discovery(headers));
  }

  private int discovery(String headers) {
    return Exchange.of(service, "GET /apis", headers).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/livez",
        "/readyz",
        "/healthz",
        "/q/health/ready",
        "/version",
        "/q/openapi",
        "/q/swagger-ui/",
        "/console/app.js"
      })
  void asksNobodyFor(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void showsItsPageToEveryBrowser() {
    given().accept("text/html").get("/").then().statusCode(200).header("Vary", "Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/apis",
        "/openapi/v3",
        "/apis/batch/v1/jobs",
        "/nowhere",
        "/metrics",
        "/q/metrics",
        "/q/dev-ui",
        "/q/swagger-ui/../dev-ui",
        "/Q/openapi"
      })
  void asksEverybodyFor(String path) {
    assertEquals(401, Exchange.of(service, "GET " + path).status());
  }

  /** An old token ends and a new one begins while the service runs. */
  @Test
  void readsTheTokensAgain() throws Exception {
    Files.writeString(Secured.TOKEN_FILE, Secured.TOKENS.replace(Secured.JANE, "new-token"));
    await(200, "Authorization: Bearer new-token");
    assertEquals(401, discovery("Authorization: Bearer " + Secured.JANE));
  }

  private void await(int status, String headers) throws InterruptedException {
    for (int i = 0; discovery(headers) != status; i++) {
      assertTrue(i < 1000, "the file is not read again");
      Thread.sleep(20);
    }
  }

  @Test
  void answersInTheFormThatIsAskedFor() {
    given()
        .accept("application/yaml")
        .get("/apis")
        .then()
        .statusCode(401)
        .header("Content-Type", "application/yaml")
        .body(startsWith("apiVersion: v1\ncode: 401\n"));
  }
}
