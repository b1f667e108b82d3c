package io.jobspool.registry.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergePatchTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  static List<Case> patches() {
    return JsonCases.of(MergePatchTest.class, "merge-patch.json");
  }

  @ParameterizedTest
  @MethodSource("patches")
  void patches(Case row) {
    PatchCases.check(row, MergePatch::apply);
  }

  @Test
  void sortsOnlyWhereItWent() throws Exception {
    JsonNode original = MAPPER.readTree("{\"z\":{\"b\":1},\"y\":{\"b\":1,\"a\":2}}");
    JsonNode patch = MAPPER.readTree("{\"z\":{\"a\":{\"d\":1,\"c\":2}}}");
    assertEquals(
        "{\"y\":{\"b\":1,\"a\":2},\"z\":{\"a\":{\"c\":2,\"d\":1},\"b\":1}}",
        MergePatch.apply(original, patch).toString());
  }
}
