package io.jobspool.discovery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The schemas of the published document against {@code kubernetes-fields.txt}, which lists every
 * field that a Job can carry in Kubernetes. Each property is told in the words of that table.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiFieldsIT {
  @Test
  void everyFieldOfKubernetesHasItsType() throws IOException {
    JsonNode schemas =
        new ObjectMapper()
            .readTree(given().get("/q/openapi?format=json").asString())
            .at("/components/schemas");
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    String type = "";
    for (String line : table().lines().filter(text -> !text.matches("#.*|")).toList()) {
      if (line.startsWith(" ")) {
        String[] field = line.strip().split(" ", 2);
        expected.put(type + " " + field[0], field[1]);
        actual.put(type + " " + field[0], told(schemas.path(type), field[0]));
      } else {
        type = line;
      }
    }

    assertEquals(lines(expected), lines(actual));
  }

  private static String table() throws IOException {
    try (InputStream in = OpenApiFieldsIT.class.getResourceAsStream("/kubernetes-fields.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String lines(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + " " + field.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String told(JsonNode schema, String name) {
    JsonNode field = schema.path("properties").path(name);
    boolean required = strings(schema.path("required")).matches("(.*,)?" + name + "(,.*)?");
    return type(field) + (required ? " required" : "") + list(field) + patch(field);
  }

  private static String type(JsonNode field) {
    JsonNode target = field.has("$ref") ? field : field.at("/allOf/0");
    if (target.has("$ref")) {
      String path = target.get("$ref").asText();
      return path.substring(path.lastIndexOf('.') + 1);
    }
    String type = field.path("type").asText("absent");
    return switch (type) {
      case "array" -> "[]" + type(field.get("items"));
      case "object" -> "map:" + type(field.path("additionalProperties"));
      case "integer" -> field.path("format").asText("integer without format");
      case "string" -> field.path("format").asText().equals("date-time") ? "Time" : type;
      default -> type;
    };
  }

  private static String list(JsonNode field) {
    String list = field.path("x-kubernetes-list-type").asText();
    return switch (list) {
      case "map" -> " list=map(" + strings(field.path("x-kubernetes-list-map-keys")) + ")";
      case "atomic" -> "";
      case "" -> field.path("type").asText().equals("array") ? " list of no type" : "";
      default -> " list=" + list;
    };
  }

  private static String patch(JsonNode field) {
    String strategy = field.path("x-kubernetes-patch-strategy").asText();
    String key = field.path("x-kubernetes-patch-merge-key").asText();
    return (strategy.isEmpty() ? "" : " patch=" + strategy)
        + (key.isEmpty() ? "" : "(" + key + ")");
  }

  private static String strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(","));
  }
}
