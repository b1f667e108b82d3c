package io.jobspool.registry.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.JsonCases.Case;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import java.util.function.BinaryOperator;

/** Checks tables of patches: the result, or code and message of the failure, is expected. */
final class PatchCases {
  private PatchCases() {}

  static void check(Case row, BinaryOperator<JsonNode> apply) {
    JsonNode original = row.expected("original");
    JsonNode patch = row.expected("patch");
    JsonNode before = original.deepCopy();
    if (row.expected("code") == null) {
      assertEquals(row.expected("expected"), apply.apply(original, patch));
    } else {
      Status status =
          assertThrows(StatusException.class, () -> apply.apply(original, patch)).status();
      assertEquals(row.expected("code").asInt(), status.code());
      if (row.expected("message") != null) {
        assertEquals(row.expected("message").asText(), status.message());
      }
    }
    assertEquals(before, original, "the original stays as it is");
  }
}
