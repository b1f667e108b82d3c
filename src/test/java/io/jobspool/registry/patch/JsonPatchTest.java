package io.jobspool.registry.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonPatchTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  static List<Case> patches() {
    return JsonCases.of(JsonPatchTest.class, "json-patch.json");
  }

  @ParameterizedTest
  @MethodSource("patches")
  void patches(Case row) {
    PatchCases.check(row, JsonPatch::apply);
  }

  @Test
  void sortsOnlyWhereItWent() throws Exception {
    JsonNode original = MAPPER.readTree("{\"z\":{\"b\":1,\"a\":2},\"y\":{\"b\":1,\"a\":2}}");
    JsonNode patch = MAPPER.readTree("[{\"op\":\"add\",\"path\":\"/z/aa\",\"value\":3}]");
    assertEquals(
        "{\"y\":{\"b\":1,\"a\":2},\"z\":{\"a\":2,\"aa\":3,\"b\":1}}",
        JsonPatch.apply(original, patch).toString());
  }

  @Test
  void failuresTellNothing() throws Exception {
    JsonNode patch = MAPPER.readTree("[{\"op\":\"remove\",\"path\":\"/a\"}]");
    Status status = failure(MAPPER.createObjectNode(), patch);
    assertEquals(
        "the server rejected our request due to an error in our request", status.message());
    assertEquals("Invalid", status.reason());
  }

  @Test
  void limitsOperations() {
    ArrayNode patch = MAPPER.createArrayNode();
    for (int i = 0; i < 10_001; i++) {
      patch.addObject().put("op", "test").put("path", "/a");
    }
    assertEquals(
        "Request entity too large: "
            + "The allowed maximum operations in a JSON patch is 10000, got 10001",
        failure(MAPPER.createObjectNode(), patch).message());
  }

  @Test
  void limitsWhatIsCopied() {
    JsonNode original = MAPPER.createObjectNode().put("a", "x".repeat(1000));
    ArrayNode patch = MAPPER.createArrayNode();
    for (int i = 0; i < 40; i++) {
      patch.addObject().put("op", "copy").put("from", "/b").put("path", "/b/" + i);
    }
    patch.insertObject(0).put("op", "add").put("path", "/b").set("value", original);
    assertEquals(422, failure(original, patch).code());
  }

  private static Status failure(JsonNode original, JsonNode patch) {
    return assertThrows(StatusException.class, () -> JsonPatch.apply(original, patch)).status();
  }
}
