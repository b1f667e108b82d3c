package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.registry.patch.FieldSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two states of an object, as {@code structured-merge-diff} sees it:
 * lists by their keys, atomic values as a whole, {@code null} and empty apart from absent.
 *
 * @param removed what only the first has
 * @param modified what both have, but not the same
 * @param added what only the second has
 */
record Comparison(FieldSet removed, FieldSet modified, FieldSet added) {

  /** Compares two objects; fields that are not in the schema are passed over. */
  static Comparison of(JsonNode before, JsonNode after, FieldSchema schema) {
    Walk walk = new Walk();
    walk.compare(ObjectPath.ROOT, schema, before, after);
    return new Comparison(walk.removed.build(), walk.modified.build(), walk.added.build());
  }

  /** The comparison without some fields and all that is below them. */
  Comparison without(FieldSet fields) {
    return new Comparison(
        removed.recursiveDifference(fields),
        modified.recursiveDifference(fields),
        added.recursiveDifference(fields));
  }

  /** What the second object has, but the first has not or not the same. */
  FieldSet changed() {
    return modified.union(added);
  }

  /** Goes through both objects at once; an absent value is {@code null}, a JSON null a node. */
  private static final class Walk {
    private final FieldSetBuilder removed = new FieldSetBuilder();
    private final FieldSetBuilder modified = new FieldSetBuilder();
    private final FieldSetBuilder added = new FieldSetBuilder();

    void compare(
        ObjectPath path, FieldSchema type, @Nullable JsonNode before, @Nullable JsonNode after) {
      if (type.isLeaf() || (isEmpty(before) && isEmpty(after))) {
        compareLeaf(path, before, after);
        return;
      }
      if (type.kind() == FieldSchema.Kind.LIST) {
        compareElements(path, type, before, after);
      } else {
        compareFields(path, type, before, after);
      }
      markAddedOrRemoved(path, before, after);
    }

    /** Two empty values are told apart as leaves: absent, {@code null} and empty differ. */
    private static boolean isEmpty(@Nullable JsonNode value) {
      return value == null || value.isEmpty();
    }

    private void compareLeaf(ObjectPath path, @Nullable JsonNode before, @Nullable JsonNode after) {
      if (before == null || after == null) {
        markAddedOrRemoved(path, before, after);
      } else if (!Values.equal(before, after)) {
        modified.add(path);
      }
    }

    private void markAddedOrRemoved(
        ObjectPath path, @Nullable JsonNode before, @Nullable JsonNode after) {
      if (before == null) {
        added.add(path);
      } else if (after == null) {
        removed.add(path);
      }
    }

    private void compareFields(
        ObjectPath path, FieldSchema type, @Nullable JsonNode before, @Nullable JsonNode after) {
      Set<String> names = new LinkedHashSet<>();
      addNames(names, before);
      addNames(names, after);
      for (String name : names) {
        FieldSchema field = type.at(name);
        if (field != null) {
          compare(
              path.child(PathElement.field(name)),
              field,
              before == null ? null : before.get(name),
              after == null ? null : after.get(name));
        }
      }
    }

    private static void addNames(Set<String> names, @Nullable JsonNode object) {
      if (object != null) {
        object.fieldNames().forEachRemaining(names::add);
      }
    }

    private void compareElements(
        ObjectPath path, FieldSchema list, @Nullable JsonNode before, @Nullable JsonNode after) {
      Map<PathElement, List<JsonNode>> olds = ListElements.byElement(list, before);
      Map<PathElement, List<JsonNode>> news = ListElements.byElement(list, after);
      Set<PathElement> elements = new LinkedHashSet<>(olds.keySet());
      elements.addAll(news.keySet());
      for (PathElement element : elements) {
        compareElement(
            path.child(element),
            list.element(),
            olds.getOrDefault(element, List.of()),
            news.getOrDefault(element, List.of()));
      }
    }

    /** Elements that cannot be told apart count as one atomic value. */
    private void compareElement(
        ObjectPath path, FieldSchema type, List<JsonNode> olds, List<JsonNode> news) {
      if (olds.size() <= 1 && news.size() <= 1) {
        compare(path, type, first(olds), first(news));
      } else if (olds.size() > 1 && news.size() > 1) {
        if (!allEqual(olds, news)) {
          modified.add(path);
        }
      } else if (olds.size() > 1) {
        compareIfPresent(path, type, null, first(news));
        removed.add(path);
      } else {
        compareIfPresent(path, type, first(olds), null);
        added.add(path);
      }
    }

    private void compareIfPresent(
        ObjectPath path, FieldSchema type, @Nullable JsonNode before, @Nullable JsonNode after) {
      if (before != null || after != null) {
        compare(path, type, before, after);
      }
    }

    private static @Nullable JsonNode first(List<JsonNode> items) {
      return items.isEmpty() ? null : items.get(0);
    }

    private static boolean allEqual(List<JsonNode> olds, List<JsonNode> news) {
      boolean equal = olds.size() == news.size();
      for (int i = 0; equal && i < olds.size(); i++) {
        equal = Values.equal(olds.get(i), news.get(i));
      }
      return equal;
    }
  }
}
