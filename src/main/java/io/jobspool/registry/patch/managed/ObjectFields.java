package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.registry.patch.FieldSchema;
import io.jobspool.registry.patch.managed.FieldSet.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that an object mentions, whether or not they were there before. */
final class ObjectFields {
  private ObjectFields() {}

  /**
   * The leaves of an object that conforms to the schema, and the elements of its associative lists
   * and maps. Structs with fields are no members themselves.
   */
  static FieldSet of(JsonNode object, FieldSchema schema) {
    FieldSetBuilder fields = new FieldSetBuilder();
    collect(fields, ObjectPath.ROOT, schema, object);
    return fields.build();
  }

  private static void collect(
      FieldSetBuilder fields, ObjectPath path, @Nullable FieldSchema type, JsonNode value) {
    if (type == null || type.isLeaf()) {
      fields.add(path);
    } else if (type.kind() == FieldSchema.Kind.LIST) {
      collectElements(fields, path, type, value);
    } else {
      collectEntries(fields, path, type, value);
    }
  }

  private static void collectEntries(
      FieldSetBuilder fields, ObjectPath path, FieldSchema type, JsonNode object) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      ObjectPath child = path.child(PathElement.field(entry.getKey()));
      JsonNode value = entry.getValue();
      collect(fields, child, type.at(entry.getKey()), value);
      boolean isEmpty = value.isNull() || (value.isObject() && value.isEmpty());
      if (isEmpty || type.field(entry.getKey()) == null) {
        fields.add(child);
      }
    }
  }

  private static void collectElements(
      FieldSetBuilder fields, ObjectPath path, FieldSchema list, JsonNode items) {
    ListElements.byElement(list, items)
        .forEach(
            (element, same) -> {
              ObjectPath child = path.child(element);
              fields.add(child);
              if (same.size() == 1) {
                collect(fields, child, list.element(), same.get(0));
              }
            });
  }

  /** The set, and of all its members the structs and maps above them that are declared fields. */
  static FieldSet withDeclaredParents(FieldSet set, @Nullable FieldSchema type) {
    List<Node> nodes = new ArrayList<>(set.nodes().size());
    for (Node node : set.nodes()) {
      FieldSet below = withDeclaredParents(node.below(), typeOf(node.element(), type));
      boolean isDeclaredParent = !node.below().isEmpty() && isDeclared(node.element(), type);
      nodes.add(new Node(node.element(), node.member() || isDeclaredParent, below));
    }
    return FieldSet.ofOrdered(nodes);
  }

  private static boolean isDeclared(PathElement element, @Nullable FieldSchema type) {
    return type != null && element.isField() && type.field(element.name()) != null;
  }

  private static @Nullable FieldSchema typeOf(PathElement element, @Nullable FieldSchema type) {
    if (type == null || type.isLeaf()) {
      return null;
    }
    boolean isList = type.kind() == FieldSchema.Kind.LIST;
    if (element.isField()) {
      return isList ? null : type.at(element.name());
    }
    return isList && element.isKey() ? type.element() : null;
  }
}
