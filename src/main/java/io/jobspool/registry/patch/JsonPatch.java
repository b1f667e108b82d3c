package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * JSON patches (RFC 6902) with the licence that Kubernetes' library takes: a missing member of an
 * object can be replaced, indexes may count from the end, and what comes before the first slash of
 * a path is not looked at.
 */
public final class JsonPatch {
  private static final int MAX_OPERATIONS = 10_000;
  private static final Set<String> FIELDS = Set.of("op", "path", "from", "value");
  private static final String DECODING = "error decoding patch: ";

  private JsonPatch() {}

  /**
   * The patched object; the arguments stay as they are.
   *
   * @throws StatusException 400 if the patch is not a list of operations, 413 if there are too
   *     many, 422 if one of them fails
   */
  public static JsonNode apply(JsonNode original, JsonNode patch) {
    requireOperations(patch);
    if (patch.size() > MAX_OPERATIONS) {
      throw StatusException.tooLarge(
          "The allowed maximum operations in a JSON patch is "
              + MAX_OPERATIONS
              + ", got "
              + patch.size());
    }
    JsonPatchTarget target = new JsonPatchTarget(original.deepCopy());
    patch.forEach(operation -> apply(operation, target));
    return target.document();
  }

  /**
   * What a strict decoder complains about in a list of operations, in document order: {@code json
   * patch unknown field "[0].frob"}.
   */
  public static List<String> unknownFields(JsonNode patch) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < patch.size(); i++) {
      for (Iterator<String> names = patch.path(i).fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!FIELDS.contains(name)) {
          unknown.add("json patch unknown field " + GoQuote.quote("[" + i + "]." + name));
        }
      }
    }
    return unknown;
  }

  private static void requireOperations(JsonNode patch) {
    if (!patch.isArray() && !patch.isNull()) {
      throw PatchFormat.wrongType(DECODING, patch, "Go value of type []handlers.jsonPatchOp");
    }
    for (JsonNode operation : patch) {
      if (!operation.isObject() && !operation.isNull()) {
        throw PatchFormat.wrongType(DECODING, operation, "Go value of type handlers.jsonPatchOp");
      }
      for (String field : List.of("op", "path", "from")) {
        requireText(field, operation.path(field));
      }
    }
  }

  private static void requireText(String field, JsonNode value) {
    if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
      String target = "Go struct field jsonPatchOp." + field + " of type string";
      throw PatchFormat.wrongType(DECODING, value, target);
    }
  }

  private static void apply(JsonNode operation, JsonPatchTarget target) {
    JsonNode value =
        operation.has("value") ? operation.get("value").deepCopy() : NullNode.getInstance();
    switch (operation.path("op").asText()) {
      case "add" -> target.add(text(operation, "path"), value);
      case "remove" -> target.remove(text(operation, "path"));
      case "replace" -> target.replace(text(operation, "path"), value);
      case "test" -> target.test(text(operation, "path"), value);
      case "move" -> {
        JsonNode moved = target.remove(text(operation, "from"));
        target.add(text(operation, "path"), moved);
      }
      case "copy" -> target.copy(text(operation, "from"), text(operation, "path"));
      default -> throw StatusException.unprocessable();
    }
  }

  private static String text(JsonNode operation, String field) {
    JsonNode text = operation.path(field);
    if (!text.isTextual()) {
      throw StatusException.unprocessable();
    }
    return text.textValue();
  }
}
