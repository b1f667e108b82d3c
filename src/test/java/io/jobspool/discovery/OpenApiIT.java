package io.jobspool.discovery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published document, as a whole and against what the service does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiIT {
  private static final Path REVIEWED = Path.of("src/test/resources/openapi.yaml");
  private static final String RENEWAL = "jobspool.renew-openapi";
  private static final String NAMESPACE = "openapi-examples";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A change of the API shows in the review of this file, never only in the code. */
  @Test
  void isAsReviewed() throws IOException {
    String document =
        given().get("/q/openapi").asString().replaceFirst("\n  version: .*", "\n  version: any");
    if (Boolean.getBoolean(RENEWAL)) {
      Files.writeString(REVIEWED, document);
    }

    failOnDifference(Files.readString(REVIEWED).lines().toList(), document.lines().toList());
  }

  private static void failOnDifference(List<String> reviewed, List<String> published) {
    int line = 0;
    while (line < reviewed.size()
        && line < published.size()
        && reviewed.get(line).equals(published.get(line))) {
      line++;
    }
    if (line < reviewed.size() || line < published.size()) {
      fail(
          """
          The OpenAPI document is not that of %s, from line %d on:
            reviewed:  %s
            published: %s
          If this is what you want, run
            ./mvnw verify -Dit.test=OpenApiIT -D%s=true
          and commit the file."""
              .formatted(
                  REVIEWED, line + 1, lineOf(reviewed, line), lineOf(published, line), RENEWAL));
    }
  }

  private static String lineOf(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(the end)";
  }

  /** What the document shows as a request can be sent as it is. */
  @TestFactory
  Stream<DynamicTest> acceptsItsExamples() throws IOException {
    given()
        .contentType("application/json")
        .body(Map.of("metadata", Map.of("name", NAMESPACE)))
        .post("/api/v1/namespaces");
    List<DynamicTest> tests = new ArrayList<>();
    JsonNode paths = JSON.readTree(given().get("/q/openapi?format=json").asString()).get("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .at("/post/requestBody/content/application~1json/examples")
                    .properties()
                    .forEach(example -> tests.add(accepts(path.getKey(), example))));
    assertEquals(3, tests.size(), "one test for each example");
    return tests.stream();
  }

  private static DynamicTest accepts(String path, Map.Entry<String, JsonNode> example) {
    return DynamicTest.dynamicTest(
        path + " " + example.getKey(),
        () ->
            given()
                .contentType("application/json")
                .body(example.getValue().get("value").toString())
                .queryParam("fieldValidation", "Strict")
                .queryParam("dryRun", "All")
                .post(path.replace("{namespace}", NAMESPACE))
                .then()
                .statusCode(201));
  }
}
