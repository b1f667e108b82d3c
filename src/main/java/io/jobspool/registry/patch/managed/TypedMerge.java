package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.registry.patch.FieldSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays an applied configuration over a live object: leaves are taken from the configuration,
 * structs, maps and associative lists are merged, and nothing is removed.
 */
final class TypedMerge {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TypedMerge() {}

  /** The live object with what the configuration sets; both conform to the schema. */
  static ObjectNode merge(ObjectNode live, ObjectNode applied, FieldSchema schema) {
    return mergeFields(live, applied, schema);
  }

  private static JsonNode merge(
      @Nullable JsonNode live, @Nullable JsonNode applied, @Nullable FieldSchema type) {
    boolean bothEmpty = isEmpty(live) && isEmpty(applied);
    if (type == null || type.isLeaf() || bothEmpty) {
      return applied == null ? orNull(live) : applied;
    }
    return type.kind() == FieldSchema.Kind.LIST
        ? new ElementMerge(type, orNull(live), orNull(applied)).merged()
        : mergeFields(orNull(live), orNull(applied), type);
  }

  private static boolean isEmpty(@Nullable JsonNode value) {
    return value == null || value.isEmpty();
  }

  private static JsonNode orNull(@Nullable JsonNode value) {
    return value == null ? Values.NULL : value;
  }

  private static ObjectNode mergeFields(JsonNode live, JsonNode applied, FieldSchema type) {
    Set<String> names = new LinkedHashSet<>();
    live.fieldNames().forEachRemaining(names::add);
    applied.fieldNames().forEachRemaining(names::add);
    ObjectNode merged = NODES.objectNode();
    for (String name : names) {
      merged.set(name, merge(live.get(name), applied.get(name), type.at(name)));
    }
    return merged;
  }

  /**
   * Merges the elements of an associative list. Those of the configuration come in its order; those
   * that only the live list has keep their places between the ones that both have.
   */
  private static final class ElementMerge {
    private final FieldSchema list;
    private final JsonNode live;
    private final List<PathElement> liveElements = new ArrayList<>();
    private final List<PathElement> appliedElements;
    private final Map<PathElement, List<JsonNode>> liveItems;
    private final Map<PathElement, List<JsonNode>> appliedItems;
    private final List<PathElement> shared = new ArrayList<>();
    private final ArrayNode result = NODES.arrayNode();
    private int nextShared;

    ElementMerge(FieldSchema list, JsonNode live, JsonNode applied) {
      this.list = list;
      this.live = live;
      this.liveItems = ListElements.byElement(list, live);
      this.appliedItems = ListElements.byElement(list, applied);
      this.appliedElements = List.copyOf(appliedItems.keySet());
      live.forEach(item -> liveElements.add(ListElements.of(list, item)));
      appliedElements.stream().filter(liveItems::containsKey).forEach(shared::add);
    }

    ArrayNode merged() {
      int next = 0;
      for (PathElement element : appliedElements) {
        next = takeLiveBefore(element, next);
        takeApplied(element);
      }
      takeLiveBefore(null, next);
      return result;
    }

    /**
     * Adds live elements that the configuration does not have, up to the shared element that comes
     * next; other shared elements get their places from the configuration. Where the live list has
     * an element twice, the second is dropped, and nothing more is added before the configuration's
     * own element.
     *
     * @return where to go on in the live list
     */
    private int takeLiveBefore(@Nullable PathElement applied, int start) {
      int next = start;
      while (next < liveElements.size()) {
        PathElement element = liveElements.get(next);
        if (element.equals(applied)) {
          return next + 1;
        }
        if (!appliedItems.containsKey(element)) {
          result.add(live.get(next));
        } else if (applied != null && isNextShared(element)) {
          return next;
        } else if (applied != null && nextShared == shared.size()) {
          return next + 1;
        }
        next++;
      }
      return next;
    }

    private boolean isNextShared(PathElement element) {
      return nextShared < shared.size() && shared.get(nextShared).equals(element);
    }

    private void takeApplied(PathElement element) {
      List<JsonNode> olds = liveItems.getOrDefault(element, List.of());
      JsonNode old = olds.size() == 1 ? olds.get(0) : null;
      result.add(merge(old, appliedItems.getOrDefault(element, List.of()).get(0), list.element()));
      if (isNextShared(element)) {
        nextShared++;
      }
    }
  }
}
