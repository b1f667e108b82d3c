package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobspool.registry.patch.FieldSchema;
import io.jobspool.registry.patch.SchemaField;
import io.jobspool.registry.patch.managed.FieldSet.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a new object sets: what {@link Comparison} finds between an object in which
 * nothing is set and this one, but read from the record itself, without a detour through JSON,
 * since every create needs it.
 */
final class CreatedFields {
  /** A field and the step of a path that leads to it, which is made once and kept. */
  private record Step(SchemaField field, PathElement element) {}

  private static final ClassValue<List<Step>> STEPS =
      new ClassValue<>() {
        @Override
        protected List<Step> computeValue(Class<?> type) {
          return FieldSchema.of(type.asSubclass(Record.class)).fields().stream()
              .map(field -> new Step(field, PathElement.field(field.name())))
              .toList();
        }
      };

  private CreatedFields() {}

  /** The paths that a record adds to, or changes in, the record of its type that sets nothing. */
  static FieldSet of(Record created) {
    return fieldsOf(created, true);
  }

  private static FieldSet fieldsOf(Object struct, boolean existed) {
    List<Node> nodes = new ArrayList<>();
    for (Step step : STEPS.get(struct.getClass())) {
      SchemaField field = step.field();
      Object value = field.valueIn(struct);
      if (!field.isOmitted(value)) {
        boolean fieldExisted = existed && field.isAlwaysWritten();
        addTo(nodes, node(step.element(), field.type(), value, fieldExisted));
      }
    }
    return FieldSet.ofOrdered(nodes);
  }

  private static void addTo(List<Node> nodes, Node node) {
    if (!node.isEmpty()) {
      nodes.add(node);
    }
  }

  private static Node node(
      PathElement element, FieldSchema type, @Nullable Object value, boolean existed) {
    if (value == null) {
      return new Node(element, !existed, FieldSet.EMPTY);
    }
    if (type.isLeaf() || isEmpty(value)) {
      return new Node(element, !existed || !SchemaField.isZero(value), FieldSet.EMPTY);
    }
    return new Node(element, !existed, below(type, value, existed));
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static FieldSet below(FieldSchema type, Object value, boolean existed) {
    return switch (type.kind()) {
      case STRUCT -> fieldsOf(value, existed);
      case MAP -> entriesOf((Map<?, ?>) value, type.element());
      default -> elementsOf((Collection<?>) value, type);
    };
  }

  private static FieldSet entriesOf(Map<?, ?> map, FieldSchema type) {
    Map<?, ?> sorted = map instanceof SortedMap ? map : new TreeMap<>(map);
    List<Node> nodes = new ArrayList<>(map.size());
    sorted.forEach(
        (key, value) -> nodes.add(node(PathElement.field((String) key), type, value, false)));
    return FieldSet.ofOrdered(nodes);
  }

  private static FieldSet elementsOf(Collection<?> list, FieldSchema type) {
    List<Node> nodes = new ArrayList<>(list.size());
    for (Object value : list) {
      nodes.add(node(elementOf(value, type), type.element(), value, false));
    }
    if (nodes.size() > 1) {
      nodes.sort(Comparator.comparing(Node::element));
      mergeEqual(nodes);
    }
    return FieldSet.ofOrdered(nodes);
  }

  /** Elements that cannot be told apart have one owner together. */
  private static void mergeEqual(List<Node> nodes) {
    for (int i = nodes.size() - 1; i > 0; i--) {
      PathElement element = nodes.get(i).element();
      if (element.equals(nodes.get(i - 1).element())) {
        nodes.remove(i);
        nodes.set(i - 1, new Node(element, true, FieldSet.EMPTY));
      }
    }
  }

  private static PathElement elementOf(Object value, FieldSchema list) {
    if (list.keys().isEmpty()) {
      return PathElement.value(json(value));
    }
    List<PathElement.Key> keys = new ArrayList<>(list.keys().size());
    for (FieldSchema.ListKey key : list.keys()) {
      Object part = key.field().valueIn(value);
      JsonNode json = part == null || key.field().isOmitted(part) ? key.absent() : json(part);
      keys.add(new PathElement.Key(key.field().name(), json));
    }
    return PathElement.keys(keys);
  }

  private static JsonNode json(Object scalar) {
    if (scalar instanceof Number number) {
      return LongNode.valueOf(number.longValue());
    }
    return scalar instanceof Boolean truth
        ? BooleanNode.valueOf(truth)
        : TextNode.valueOf(scalar.toString());
  }
}
