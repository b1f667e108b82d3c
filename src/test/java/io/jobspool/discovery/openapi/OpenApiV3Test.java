package io.jobspool.discovery.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.JsonCases;
import io.jobspool.batch.v1.JobEndpoint;
import io.jobspool.core.v1.NamespaceEndpoint;
import io.jobspool.meta.Verb;
import io.jobspool.serializer.JsonEncoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiV3Test {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JOB =
      "/paths/~1apis~1batch~1v1~1namespaces~1{namespace}~1jobs~1{name}";

  private static final Map<String, Object> BATCH =
      OpenApiV3.of(List.of(JobEndpoint.served().withVerbs(Verb.values())), false);
  private static final Map<String, Object> CORE =
      OpenApiV3.of(List.of(NamespaceEndpoint.served()), false);

  static List<JsonCases.Case> properties() {
    return JsonCases.of(OpenApiV3Test.class, "properties.json");
  }

  @ParameterizedTest
  @MethodSource("properties")
  void describesProperties(JsonCases.Case row) throws Exception {
    JsonNode property =
        schemas(BATCH)
            .path(row.expected("type").asText())
            .path("properties")
            .path(row.expected("property").asText());

    assertTrue(property.path("description").asText().length() > 10, "has a description");
    assertEquals(row.expected("schema"), ((ObjectNode) property).without("description"));
  }

  @Test
  void describesTypesThatAreNoObjects() throws Exception {
    JsonNode either = schemas(BATCH).path("io.k8s.apimachinery.pkg.util.intstr.IntOrString");
    JsonNode time = schemas(BATCH).path("io.k8s.apimachinery.pkg.apis.meta.v1.Time");

    assertEquals("int-or-string", either.path("format").asText());
    assertEquals(2, either.path("oneOf").size());
    assertFalse(either.has("type"));
    assertEquals("date-time", time.path("format").asText());
  }

  @Test
  void marksKinds() throws Exception {
    assertEquals(
        JSON.readTree("[{\"group\":\"batch\",\"version\":\"v1\",\"kind\":\"Job\"}]"),
        schemas(BATCH).at("/io.k8s.api.batch.v1.Job/x-kubernetes-group-version-kind"));
    assertEquals(
        JSON.readTree("[{\"group\":\"\",\"version\":\"v1\",\"kind\":\"NamespaceList\"}]"),
        schemas(CORE).at("/io.k8s.api.core.v1.NamespaceList/x-kubernetes-group-version-kind"));
  }

  @Test
  void describesFieldsOfTheDialectOnly() throws Exception {
    String field = "/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta/properties/enable";
    Map<String, Object> cce = OpenApiV3.of(List.of(JobEndpoint.served()), true);

    assertTrue(schemas(BATCH).at(field).isMissingNode());
    assertFalse(schemas(cce).at(field).isMissingNode());
  }

  @Test
  void tellsKubectlThatFieldsAreValidated() throws Exception {
    for (Map<String, Object> document :
        List.of(BATCH, OpenApiV3.of(List.of(JobEndpoint.served()), false))) {
      JsonNode patch = json(document).at(JOB + "/patch");

      assertEquals("Job", patch.at("/x-kubernetes-group-version-kind/kind").asText());
      assertEquals("patch", patch.path("x-kubernetes-action").asText());
      assertTrue(patch.path("parameters").findValuesAsText("name").contains("fieldValidation"));
      assertTrue(patch.at("/requestBody/content").has("application/strategic-merge-patch+json"));
    }
  }

  @Test
  void namesOperationsAsKubernetesDoes() throws Exception {
    Set<String> ids = Set.copyOf(json(BATCH).path("paths").findValuesAsText("operationId"));

    assertEquals(
        Set.of(
            "createBatchV1NamespacedJob",
            "deleteBatchV1CollectionNamespacedJob",
            "deleteBatchV1NamespacedJob",
            "getBatchV1APIResources",
            "listBatchV1JobForAllNamespaces",
            "listBatchV1NamespacedJob",
            "patchBatchV1NamespacedJob",
            "patchBatchV1NamespacedJobStatus",
            "readBatchV1NamespacedJob",
            "readBatchV1NamespacedJobStatus",
            "replaceBatchV1NamespacedJob",
            "replaceBatchV1NamespacedJobStatus"),
        ids);
  }

  @Test
  void refersOnlyToSchemasThatAreThere() throws Exception {
    assertReferences(json(BATCH), "/components/schemas", RecordSchemas.REF_ROOT);
    assertReferences(json(SwaggerV2.of(List.of(CORE, BATCH))), "/definitions", "#/definitions/");
  }

  private static void assertReferences(JsonNode document, String schemas, String root) {
    Set<String> missing = new HashSet<>(document.findValuesAsText("$ref"));
    assertTrue(missing.size() > 100);
    document.at(schemas).fieldNames().forEachRemaining(name -> missing.remove(root + name));
    assertEquals(Set.of(), missing);
  }

  @Test
  void saysTheSameInSwagger() throws Exception {
    JsonNode swagger = json(SwaggerV2.of(List.of(CORE, BATCH)));

    assertEquals("2.0", swagger.path("swagger").asText());
    assertEquals(List.of(), swagger.findValues("allOf"));
    assertEquals(List.of(), swagger.findValues("oneOf"));
    JsonNode spec = swagger.at("/definitions/io.k8s.api.batch.v1.Job/properties/spec");
    assertEquals("#/definitions/io.k8s.api.batch.v1.JobSpec", spec.path("$ref").asText());
    assertTrue(spec.has("description"));
    JsonNode put = swagger.at(JOB + "/put");
    assertEquals("[\"application/json\",\"application/yaml\"]", put.path("consumes").toString());
    assertTrue(put.path("parameters").findValuesAsText("in").contains("body"));
  }

  private static JsonNode schemas(Map<String, Object> document) throws JsonProcessingException {
    return json(document).at("/components/schemas");
  }

  private static JsonNode json(Map<String, Object> document) throws JsonProcessingException {
    return JSON.readTree(JsonEncoder.encodeAny(document));
  }
}
