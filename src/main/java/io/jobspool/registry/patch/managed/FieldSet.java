package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobspool.meta.RawJson;
import io.jobspool.registry.patch.FieldSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of paths to fields, kept and written as Kubernetes' {@code FieldsV1}: a tree in
 * which a path may be a member, have members below it, or both. A member says nothing about the
 * paths above and below it. The operations are those of {@code structured-merge-diff}.
 */
public final class FieldSet {
  /** The set without members. */
  public static final FieldSet EMPTY = new FieldSet(List.of());

  private static final JsonMapper MAPPER = new JsonMapper();

  /** One step from the root of a set: whether it is a member, and the members below it. */
  record Node(PathElement element, boolean member, FieldSet below) {
    boolean isEmpty() {
      return !member && below.isEmpty();
    }
  }

  /** Ordered by their elements, and none of them is empty. */
  private final List<Node> nodes;

  private FieldSet(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** A set of nodes that are in order already, none of them empty. */
  static FieldSet ofOrdered(List<Node> nodes) {
    return nodes.isEmpty() ? EMPTY : new FieldSet(nodes);
  }

  /** The set of paths that are given as names of fields with dots between them. */
  public static FieldSet of(String... paths) {
    FieldSetBuilder set = new FieldSetBuilder();
    for (String path : paths) {
      ObjectPath step = ObjectPath.ROOT;
      for (String name : path.split("\\.", -1)) {
        step = step.child(PathElement.field(name));
      }
      set.add(step);
    }
    return set.build();
  }

  /** The fields that an object which conforms to the schema mentions. */
  public static FieldSet ofObject(JsonNode object, FieldSchema schema) {
    return ObjectFields.of(object, schema);
  }

  /**
   * Reads {@code FieldsV1}. Elements of unknown kinds are passed over.
   *
   * @throws IllegalArgumentException if it is not a set of fields
   */
  public static FieldSet parse(RawJson fields) {
    try {
      return below(MAPPER.readTree(fields.json()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static FieldSet below(JsonNode tree) {
    if (!tree.isObject() && !tree.isNull()) {
      throw new IllegalArgumentException("not a set of fields: " + tree);
    }
    FieldSet set = EMPTY;
    List<Node> nodes = new ArrayList<>(tree.size());
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      Node node = field.getKey().equals(".") ? null : node(field.getKey(), field.getValue());
      if (node == null) {
        continue;
      }
      boolean inOrder =
          nodes.isEmpty() || nodes.get(nodes.size() - 1).element.compareTo(node.element) < 0;
      if (!inOrder) {
        set = set.union(ofOrdered(nodes));
        nodes = new ArrayList<>();
      }
      nodes.add(node);
    }
    return set.union(ofOrdered(nodes));
  }

  private static @Nullable Node node(String key, JsonNode content) {
    PathElement element = PathElement.parse(key);
    FieldSet below = below(content);
    boolean member = below.isEmpty() || content.has(".");
    return element == null ? null : new Node(element, member, below);
  }

  /** The set as {@code FieldsV1}. */
  public RawJson toJson() {
    StringBuilder json = new StringBuilder(512).append('{');
    appendTo(json, "");
    return new RawJson(json.append('}').toString());
  }

  private void appendTo(StringBuilder json, String firstSeparator) {
    String separator = firstSeparator;
    for (Node node : nodes) {
      node.element.appendTo(json.append(separator));
      boolean both = node.member && !node.below.isEmpty();
      json.append(both ? ":{\".\":{}" : ":{");
      node.below.appendTo(json, both ? "," : "");
      json.append('}');
      separator = ",";
    }
  }

  /** Whether there are no members. */
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The nodes in their order. */
  List<Node> nodes() {
    return nodes;
  }

  /** The node of an element, if the element is a member or has members below it. */
  @Nullable Node find(PathElement element) {
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nodes.get(middle).element.compareTo(element);
      if (order == 0) {
        return nodes.get(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }

  /** Whether a path of one element is a member. */
  boolean has(PathElement element) {
    Node node = find(element);
    return node != null && node.member;
  }

  /** The members of either set. */
  public FieldSet union(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return merge(other, FieldSet::unite);
  }

  private static @Nullable Node unite(@Nullable Node left, @Nullable Node right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return new Node(left.element, left.member || right.member, left.below.union(right.below));
  }

  /** The members of both sets. */
  public FieldSet intersection(FieldSet other) {
    return merge(
        other,
        (left, right) ->
            left == null || right == null
                ? null
                : new Node(
                    left.element,
                    left.member && right.member,
                    left.below.intersection(right.below)));
  }

  /** The members of this set that are not in the other. */
  public FieldSet difference(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    return merge(
        other,
        (left, right) ->
            left == null || right == null
                ? left
                : new Node(
                    left.element,
                    left.member && !right.member,
                    left.below.difference(right.below)));
  }

  /** The members of this set that are neither in the other nor below one of its members. */
  public FieldSet recursiveDifference(FieldSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    return merge(other, FieldSet::subtractTree);
  }

  private static @Nullable Node subtractTree(@Nullable Node left, @Nullable Node right) {
    if (left == null || right == null) {
      return left;
    }
    return right.member
        ? null
        : new Node(left.element, left.member, left.below.recursiveDifference(right.below));
  }

  /** What becomes of an element that is in one of two sets, or in both. */
  private interface Merge {
    @Nullable Node apply(@Nullable Node left, @Nullable Node right);
  }

  private FieldSet merge(FieldSet other, Merge merge) {
    List<Node> result = new ArrayList<>(nodes.size() + other.nodes.size());
    int i = 0;
    int j = 0;
    while (i < nodes.size() || j < other.nodes.size()) {
      int order = order(i, other, j);
      Node left = order <= 0 ? nodes.get(i++) : null;
      Node right = order >= 0 ? other.nodes.get(j++) : null;
      Node node = merge.apply(left, right);
      if (node != null && !node.isEmpty()) {
        result.add(node);
      }
    }
    return ofOrdered(result);
  }

  private int order(int index, FieldSet other, int otherIndex) {
    if (index == nodes.size()) {
      return 1;
    }
    return otherIndex == other.nodes.size()
        ? -1
        : nodes.get(index).element.compareTo(other.nodes.get(otherIndex).element);
  }

  /** Calls for every member: first all of one level, then those below each. */
  void forEach(Consumer<ObjectPath> action) {
    forEach(ObjectPath.ROOT, action);
  }

  private void forEach(ObjectPath path, Consumer<ObjectPath> action) {
    nodes.stream().filter(Node::member).forEach(node -> action.accept(path.child(node.element)));
    nodes.forEach(node -> node.below.forEach(path.child(node.element), action));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldSet that && nodes.equals(that.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  /** One member a line, as messages show paths. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    forEach(path -> lines.add(path.toString()));
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
