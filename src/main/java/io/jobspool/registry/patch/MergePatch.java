package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.error.StatusException;
import java.util.Map;

/**
 * JSON merge patches (RFC 7386) with one difference that Kubernetes has: a {@code null} that would
 * add nothing is dropped in objects inside of new lists too.
 */
public final class MergePatch {
  private MergePatch() {}

  /**
   * The patched object; the arguments stay as they are.
   *
   * @throws StatusException 400 if the patch is not an object
   */
  public static JsonNode apply(JsonNode original, JsonNode patch) {
    if (patch.isNull()) {
      throw StatusException.badRequest("Invalid JSON Patch");
    }
    if (!patch.isObject()) {
      throw PatchFormat.notAnObject("error decoding patch: ", patch);
    }
    ObjectNode result = original.deepCopy();
    merge(result, patch.deepCopy());
    return result;
  }

  private static void merge(ObjectNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      String name = entry.getKey();
      if (entry.getValue().isNull()) {
        target.remove(name);
      } else {
        target.set(name, merged(target.path(name), entry.getValue()));
      }
    }
    PatchFormat.sortFields(target);
  }

  private static JsonNode merged(JsonNode current, JsonNode patch) {
    if (!(current instanceof ObjectNode object)) {
      PatchFormat.dropNulls(patch);
      return patch;
    }
    if (!patch.isObject()) {
      return patch;
    }
    merge(object, patch);
    return object;
  }
}
