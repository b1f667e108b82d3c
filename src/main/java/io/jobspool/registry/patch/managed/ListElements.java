package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.registry.patch.FieldSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the elements of associative lists apart: by their key fields, or in sets by themselves. */
final class ListElements {
  private ListElements() {}

  /** The element as a step of a path; it must have no {@link #problem}. */
  static PathElement of(FieldSchema list, JsonNode item) {
    if (list.keys().isEmpty()) {
      return PathElement.value(item);
    }
    List<PathElement.Key> keys = new ArrayList<>(list.keys().size());
    for (FieldSchema.ListKey key : list.keys()) {
      JsonNode value = item.get(key.field().name());
      keys.add(new PathElement.Key(key.field().name(), value == null ? key.absent() : value));
    }
    return PathElement.keys(keys);
  }

  /** Why an item cannot be an element of the list; {@code null} if it can. */
  static @Nullable String problem(FieldSchema list, JsonNode item) {
    if (!list.keys().isEmpty()) {
      return item.isObject()
          ? null
          : "associative list with keys may not have "
              + (item.isNull() ? "a null element" : "non-map elements");
    }
    return switch (item.getNodeType()) {
      case OBJECT -> "associative list without keys has an element that's a map type";
      case ARRAY -> "not supported: associative list with lists as elements";
      case NULL -> "associative list without keys has an element that's an explicit null";
      default -> null;
    };
  }

  /** The items of a list by their elements, in the order in which those are first seen. */
  static Map<PathElement, List<JsonNode>> byElement(FieldSchema list, @Nullable JsonNode items) {
    Map<PathElement, List<JsonNode>> result = new LinkedHashMap<>();
    if (items != null && items.isArray()) {
      for (JsonNode item : items) {
        result.computeIfAbsent(of(list, item), absent -> new ArrayList<>(1)).add(item);
      }
    }
    return result;
  }
}
