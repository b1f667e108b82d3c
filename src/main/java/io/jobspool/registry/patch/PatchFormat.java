package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.error.StatusException;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the kinds of patches have in common. */
public final class PatchFormat {
  private PatchFormat() {}

  /**
   * 400: the patch would have to be an object.
   *
   * @param prefix what the message says before what went wrong
   */
  public static StatusException notAnObject(String prefix, JsonNode patch) {
    return wrongType(prefix, patch, "Go value of type map[string]interface {}");
  }

  /** 400: a part of a patch is not of the type that Go decodes it into. */
  static StatusException wrongType(String prefix, JsonNode part, String target) {
    String type =
        switch (part.getNodeType()) {
          case BOOLEAN -> "bool";
          case OBJECT -> "object";
          case ARRAY -> "array";
          case NUMBER -> "number";
          default -> "string";
        };
    return StatusException.badRequest(
        prefix + "json: cannot unmarshal " + type + " into " + target);
  }

  /**
   * Puts the fields of an object in the order of their names, as Kubernetes' library writes what it
   * has changed: messages quote patched objects, and list their unknown fields in this order.
   */
  static void sortFields(ObjectNode object) {
    SortedMap<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    object.removeAll();
    object.setAll(sorted);
  }

  /**
   * Removes all {@code null}s from objects, in lists too, and sorts their fields; those in lists
   * themselves stay.
   */
  static void dropNulls(JsonNode value) {
    if (value instanceof ObjectNode object) {
      for (Iterator<JsonNode> i = object.iterator(); i.hasNext(); ) {
        JsonNode each = i.next();
        if (each.isNull()) {
          i.remove();
        } else {
          dropNulls(each);
        }
      }
      sortFields(object);
    } else {
      value.forEach(PatchFormat::dropNulls);
    }
  }
}
