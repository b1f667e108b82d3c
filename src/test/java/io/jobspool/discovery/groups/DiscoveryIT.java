package io.jobspool.discovery.groups;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service tells clients about itself. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DiscoveryIT {
  private static final String AGGREGATED =
      "application/json;g=apidiscovery.k8s.io;v=%s;as=APIGroupDiscoveryList";

  @Test
  void listsVersionsOfTheCoreGroup() {
    get("/api")
        .body("kind", equalTo("APIVersions"))
        .body("versions", hasItems("v1"))
        .body("serverAddressByClientCIDRs[0].serverAddress", matchesPattern("[^:/]+:\\d+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apis", "/apis/"})
  void listsGroups(String path) {
    get(path)
        .body("kind", equalTo("APIGroupList"))
        .body("groups.name", hasItems("batch"))
        .body(
            "groups.find { it.name == 'batch' }.preferredVersion.groupVersion", equalTo("batch/v1"))
        .body("groups[0]", not(hasKey("kind")));
  }

  @Test
  void describesGroup() {
    get("/apis/batch")
        .body("kind", equalTo("APIGroup"))
        .body("versions.version", hasItems("v1"))
        .body("preferredVersion.version", equalTo("v1"));
  }

  @Test
  void listsCollections() {
    get("/apis/batch/v1")
        .body("kind", equalTo("APIResourceList"))
        .body("apiVersion", equalTo("v1"))
        .body("groupVersion", equalTo("batch/v1"))
        .body("resources[0].name", equalTo("jobs"))
        .body("resources[0].singularName", equalTo("job"))
        .body("resources[0].namespaced", equalTo(true))
        .body("resources[0].categories", hasItems("all"))
        .body(
            "resources[0].verbs",
            hasItems(
                "create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"))
        .body("resources[1].name", equalTo("jobs/status"))
        .body("resources[1].verbs", hasItems("get", "patch", "update"))
        .body("resources[0].storageVersionHash", equalTo("mudhfqk/qZY="));
    get("/api/v1")
        .body("resources[0].name", equalTo("namespaces"))
        .body("resources[0].shortNames", hasItems("ns"))
        .body("resources[0].namespaced", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource({"v2,/apis,batch,jobs,Namespaced", "v2beta1,/api,,namespaces,Cluster"})
  void aggregates(String version, String path, String group, String resource, String scope) {
    String type = AGGREGATED.formatted(version);

    String tag =
        given()
            .header("Accept", type + ",application/json")
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo(type))
            .header("Vary", equalTo("Accept"))
            .body("kind", equalTo("APIGroupDiscoveryList"))
            .body("apiVersion", equalTo("apidiscovery.k8s.io/" + version))
            .body("items[-1].metadata.name", equalTo(group))
            .body("items[-1].versions[0].resources[0].resource", equalTo(resource))
            .body("items[-1].versions[0].resources[0].scope", equalTo(scope))
            .extract()
            .header("ETag");

    given()
        .header("Accept", type)
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .body(equalTo(""));
  }

  @Test
  void answersYaml() {
    given()
        .accept("application/yaml")
        .get("/apis/batch")
        .then()
        .statusCode(200)
        .body(startsWith("apiVersion: v1\nkind: APIGroup\nname: batch\n"));
  }

  @Test
  void refusesOtherForms() {
    given().accept("text/html").get("/apis").then().statusCode(406).body("code", equalTo(406));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/version", "/version/"})
  void tellsVersion(String path) {
    get(path)
        .body("major", equalTo("1"))
        .body("minor", equalTo("36"))
        .body("gitVersion", equalTo("v1.36.2+jobspool"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "application/json,text/html;q=0.9"})
  void listsPathsForPrograms(String accept) {
    given()
        .header("Accept", accept)
        .get("/")
        .then()
        .statusCode(200)
        .header("Vary", equalTo("Accept"))
        .body("paths", hasItems("/apis/batch/v1", "/api/v1", "/openapi/v3", "/version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/livez", "/readyz", "/readyz/ping", "/healthz?exclude=x"})
  void tellsHealth(String path) {
    get(path).contentType("text/plain").body(equalTo("ok"));
    given().post(path).then().statusCode(200).body(equalTo("ok"));
  }

  @Test
  void tellsHealthInDetail() {
    get("/readyz?verbose&exclude=ping&exclude=x")
        .body(containsString("[+]ping excluded: ok\n"))
        .body(containsString("[+]database ok\n"))
        .body(containsString("no matches for \"x\"\n"))
        .body(containsString("readyz check passed\n"));
    given().get("/readyz/nonsense").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apis", "/apis/batch", "/apis/batch/v1", "/api", "/api/v1", "/version"})
  void refusesOtherMethods(String path) {
    given().put(path).then().statusCode(405).body("reason", equalTo("MethodNotAllowed"));
    given().options(path).then().statusCode(405).body("reason", equalTo("MethodNotAllowed"));
    given().head(path).then().statusCode(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/missing", "/apis/batch/v1/pods"})
  void findsUnknownPathsWithNoMethod(String path) {
    given().get(path).then().statusCode(404);
    given().options(path).then().statusCode(404);
    given().head(path).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/apis/batch/v9,true",
    "/apis/batch/v1/nonsense,true",
    "/api/v9,true",
    "/version/x,true",
    "/apis/nonsense,false",
    "/apis/batchwise/v1,false",
    "/APIS/batch/v1,false",
    "/swagger.json,false",
    "/openapi/v3/apis/nonsense,false"
  })
  void knowsNoOtherPaths(String path, boolean withStatus) {
    ValidatableResponse answer = given().get(path).then().statusCode(404);
    if (withStatus) {
      answer.body("message", equalTo("the server could not find the requested resource"));
    } else {
      answer.body(equalTo("404 page not found\n"));
    }
  }

  @Test
  void leadsToOpenApiDocuments() {
    String url =
        get("/openapi/v3")
            .extract()
            .jsonPath()
            .getString("paths.'apis/batch/v1'.serverRelativeURL");

    given()
        .urlEncodingEnabled(false)
        .get(url)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("public, immutable"))
        .body("openapi", equalTo("3.0.0"))
        .body("components.schemas", hasKey("io.k8s.api.core.v1.Container"));
    given()
        .redirects()
        .follow(false)
        .get("/openapi/v3/apis/batch/v1?hash=old")
        .then()
        .statusCode(301)
        .header("Location", containsString(url));
  }

  @Test
  void keepsOpenApiDocumentsWithClients() {
    String tag = get("/openapi/v3/api/v1").extract().header("ETag");

    given()
        .header("If-None-Match", tag)
        .get("/openapi/v3/api/v1")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
  }

  @Test
  void answersSwaggerAsJsonAndProtobuf() {
    get("/openapi/v2").body("swagger", equalTo("2.0"));
    given()
        .accept("application/com.github.proto-openapi.spec.v2@v1.0+protobuf")
        .get("/openapi/v2")
        .then()
        .statusCode(200)
        .contentType("application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
    given().accept("text/html").get("/openapi/v2").then().statusCode(406).body(equalTo(""));
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then().statusCode(200);
  }
}
