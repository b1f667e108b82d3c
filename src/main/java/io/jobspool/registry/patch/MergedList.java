package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.error.StatusException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of one field in a strategic merge patch: scalars are united, objects are matched by the
 * field's merge key. Of the result, what the patch names has the order of the patch, and the rest
 * keeps its place relative to it as well as can be.
 */
final class MergedList {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaField field;
  private final String key;

  private MergedList(SchemaField field) {
    this.field = field;
    this.key = field.mergeKey();
  }

  static MergedList of(SchemaField field) {
    return new MergedList(field);
  }

  static StatusException wrongType(String expected, JsonNode actual) {
    String type = actual.isNull() ? "%!s(<nil>)" : GoText.type(actual);
    return StatusException.internal("expected a " + expected + ", but received a " + type);
  }

  /** The list with the patch merged into it. */
  ArrayNode merge(JsonNode current, JsonNode patch) {
    List<JsonNode> items = itemsOf(current);
    List<JsonNode> changes = itemsOf(patch);
    if (items.isEmpty() && changes.isEmpty()) {
      return list(items);
    }
    if (!elementsAreObjects(items, changes)) {
      Set<JsonNode> united = new LinkedHashSet<>(items);
      united.addAll(changes);
      return inOrder(new ArrayList<>(united), changes, items);
    }
    return mergeObjects(items, changes);
  }

  private ArrayNode mergeObjects(List<JsonNode> items, List<JsonNode> changes) {
    if (key.isEmpty()) {
      String kind = field.type().element().kind() == FieldSchema.Kind.STRUCT ? "struct" : "string";
      throw StatusException.internal("cannot merge lists without merge key for " + kind);
    }
    boolean replaces = obeyDirectives(items, changes);
    List<JsonNode> current = replaces ? changes : items;
    List<JsonNode> patch = replaces ? List.of() : changes;
    List<JsonNode> merged = new ArrayList<>(current);
    mergeEach(merged, patch);
    return inOrder(merged, patch, current);
  }

  /** Removes what is to be deleted, and the directives; answers whether only the patch counts. */
  private boolean obeyDirectives(List<JsonNode> items, List<JsonNode> changes) {
    boolean replaces = false;
    Set<JsonNode> deleted = new HashSet<>();
    for (JsonNode change : changes) {
      JsonNode directive = change.get(StrategicMergePatch.DIRECTIVE);
      if (directive == null) {
        continue;
      }
      switch (directive.asText()) {
        case StrategicMergePatch.DELETE -> deleted.add(keyOf(change));
        case StrategicMergePatch.REPLACE -> replaces = true;
        case "merge" ->
            throw StatusException.internal("merging lists cannot yet be specified in the patch");
        default -> throw StrategicMergePatch.unknownDirective(directive, change);
      }
    }
    items.removeIf(item -> deleted.contains(item.get(key)));
    changes.removeIf(change -> change.has(StrategicMergePatch.DIRECTIVE));
    return replaces;
  }

  private void mergeEach(List<JsonNode> merged, List<JsonNode> changes) {
    Map<JsonNode, Integer> positions = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      positions.putIfAbsent(merged.get(i).path(key), i);
    }
    for (JsonNode change : changes) {
      Integer position = positions.putIfAbsent(keyOf(change), merged.size());
      if (position == null) {
        merged.add(change);
      } else {
        ObjectNode item = (ObjectNode) merged.get(position);
        FieldSchema type = field.type().element();
        merged.set(position, StrategicMergePatch.merge(item, (ObjectNode) change, type));
      }
    }
  }

  /** The list without the given scalars. */
  ArrayNode delete(JsonNode current, JsonNode values) {
    List<JsonNode> items = itemsOf(current);
    List<JsonNode> deleted = itemsOf(values);
    if (items.isEmpty() && deleted.isEmpty()) {
      return list(items);
    }
    if (elementsAreObjects(items, deleted)) {
      return mergeObjects(items, deleted);
    }
    items.removeAll(new HashSet<>(deleted));
    return list(items);
  }

  /** The list with the patch merged into it, in the order that the patch prescribes. */
  ArrayNode ordered(@Nullable ArrayNode current, @Nullable ArrayNode patch, ArrayNode order) {
    List<JsonNode> before = current == null ? List.of() : itemsOf(current);
    List<JsonNode> changes = patch == null ? List.of() : itemsOf(patch);
    List<JsonNode> merged = itemsOf(mergedFor(current, patch));
    elementsAreObjects(before, changes);
    return inOrder(merged, itemsOf(order), serverOrder(before, changes));
  }

  /**
   * The order that items had before. As Kubernetes writes into the list while it merges, items that
   * are added count as having had the places at the end that deletions left free.
   */
  private List<JsonNode> serverOrder(List<JsonNode> before, List<JsonNode> changes) {
    if (key.isEmpty() || !field.isMerged()) {
      return before;
    }
    Map<JsonNode, Integer> ranks = ranks(before);
    Set<@Nullable JsonNode> deleted = new HashSet<>();
    List<JsonNode> added = new ArrayList<>();
    for (JsonNode change : changes) {
      if (change.has(StrategicMergePatch.DIRECTIVE)) {
        deleted.add(change.get(key));
      } else if (!ranks.containsKey(keyOf(change))) {
        added.add(change);
      }
    }
    List<JsonNode> order = new ArrayList<>(before);
    order.removeIf(item -> deleted.contains(idOf(item)));
    order.addAll(added.subList(0, Math.min(added.size(), before.size() - order.size())));
    return order;
  }

  private JsonNode mergedFor(@Nullable ArrayNode current, @Nullable ArrayNode patch) {
    if (patch == null) {
      return current == null ? NODES.arrayNode() : current;
    }
    if (current == null) {
      return StrategicMergePatch.withoutDirectives(patch);
    }
    return field.isMerged() ? merge(current, patch) : patch;
  }

  /** Makes sure that what the patch adds is in the prescribed order too. */
  void requireOrder(ArrayNode patch, ArrayNode order) {
    if (order.isEmpty()) {
      return;
    }
    int next = 0;
    for (JsonNode change : patch) {
      if (!key.isEmpty() && !change.isObject()) {
        throw wrongType("map[string]interface {}", change);
      }
      if (change.has(StrategicMergePatch.DIRECTIVE)) {
        continue;
      }
      JsonNode id = idOf(change);
      while (next < order.size() && !id.equals(idOf(order.get(next)))) {
        next++;
      }
      if (next == order.size()) {
        throw wrongOrder(patch, order);
      }
      next++;
    }
  }

  private static StatusException wrongOrder(ArrayNode patch, ArrayNode order) {
    return StatusException.internal(
        String.format(
            "The order in patch list:\n%s\n doesn't match %s list:\n%s\n",
            GoText.plain(patch), StrategicMergePatch.ORDER, GoText.plain(order)));
  }

  /**
   * Puts items in order: those that the patch names in its order, the others in the order in which
   * they were, each before the first that it stood before.
   */
  private ArrayNode inOrder(
      List<JsonNode> items, List<JsonNode> patchOrder, List<JsonNode> serverOrder) {
    Map<JsonNode, Integer> patchRanks = ranks(patchOrder);
    Map<JsonNode, Integer> serverRanks = ranks(serverOrder);
    List<JsonNode> named = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode item : items) {
      (patchRanks.containsKey(idOf(item)) ? named : others).add(item);
    }
    named.sort(Comparator.comparing(item -> rank(patchRanks, item)));
    others.sort(Comparator.comparing(item -> rank(serverRanks, item)));
    return interleaved(named, others, serverRanks);
  }

  private ArrayNode interleaved(
      List<JsonNode> named, List<JsonNode> others, Map<JsonNode, Integer> ranks) {
    ArrayNode result = NODES.arrayNode();
    int next = 0;
    for (JsonNode item : named) {
      while (next < others.size() && isBefore(others.get(next), item, ranks)) {
        result.add(others.get(next++));
      }
      result.add(item);
    }
    result.addAll(others.subList(next, others.size()));
    return result;
  }

  private boolean isBefore(JsonNode left, JsonNode right, Map<JsonNode, Integer> ranks) {
    Integer leftRank = ranks.get(idOf(left));
    Integer rightRank = ranks.get(idOf(right));
    return leftRank != null && rightRank != null && leftRank < rightRank;
  }

  private Map<JsonNode, Integer> ranks(List<JsonNode> order) {
    Map<JsonNode, Integer> ranks = new HashMap<>();
    order.forEach(item -> ranks.putIfAbsent(idOf(item), ranks.size()));
    return ranks;
  }

  private int rank(Map<JsonNode, Integer> ranks, JsonNode item) {
    return ranks.getOrDefault(idOf(item), Integer.MAX_VALUE);
  }

  private JsonNode idOf(JsonNode item) {
    if (key.isEmpty()) {
      return item;
    }
    if (!item.isObject()) {
      throw wrongType("map[string]interface {}", item);
    }
    return keyOf(item);
  }

  private JsonNode keyOf(JsonNode object) {
    JsonNode id = object.get(key);
    if (id == null) {
      throw StatusException.internal(
          "map: " + GoText.plain(object) + " does not contain declared merge key: " + key);
    }
    return id;
  }

  /** Whether the elements are objects; all must be of one type. */
  private static boolean elementsAreObjects(List<JsonNode> items, List<JsonNode> changes) {
    List<JsonNode> all = new ArrayList<>(items);
    all.addAll(changes);
    if (all.isEmpty()) {
      throw StatusException.internal("no elements in any of the given slices");
    }
    JsonNode first = all.get(0);
    if (first.isArray()) {
      throw StatusException.unprocessable();
    }
    if (all.stream().anyMatch(each -> !GoText.type(each).equals(GoText.type(first)))) {
      throw StatusException.internal(
          String.format(
              "list element types are not identical: [%s %s]",
              GoText.plain(list(items)), GoText.plain(list(changes))));
    }
    return first.isObject();
  }

  private static List<JsonNode> itemsOf(JsonNode list) {
    List<JsonNode> items = new ArrayList<>(list.size());
    list.forEach(items::add);
    return items;
  }

  private static ArrayNode list(List<JsonNode> items) {
    return NODES.arrayNode().addAll(items);
  }
}
