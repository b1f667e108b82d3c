package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.meta.error.StatusException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The document that a JSON patch changes step by step. Every failure is the same 422. */
final class JsonPatchTarget {
  /** As in kube-apiserver: copies must not be used to make a document grow without bound. */
  private static final int MAX_COPIED = 3 * 1024 * 1024;

  private final Set<ObjectNode> entered = Collections.newSetFromMap(new IdentityHashMap<>());
  private JsonNode document;
  private int copied;

  JsonPatchTarget(JsonNode document) {
    this.document = document;
  }

  /** The document as it is now, sorted where the patch went. */
  JsonNode document() {
    enter(document);
    entered.forEach(PatchFormat::sortFields);
    return document;
  }

  private void enter(JsonNode node) {
    if (node instanceof ObjectNode object) {
      entered.add(object);
    }
  }

  /** A member of an object, or a place in a list, which need not be there. */
  private record Place(JsonNode parent, String key) {
    /** The index of an existing element; negative numbers count from the end. */
    int index() {
      return index(parent.size(), parent.size() - 1);
    }

    /** The index at which an element can be inserted. */
    int newIndex() {
      return key.equals("-") ? parent.size() : index(parent.size() + 1, parent.size());
    }

    private int index(int length, int last) {
      int index;
      try {
        index = Integer.parseInt(key);
      } catch (NumberFormatException e) {
        throw StatusException.unprocessable();
      }
      int counted = index < 0 ? index + length : index;
      if (counted < 0 || counted > last) {
        throw StatusException.unprocessable();
      }
      return counted;
    }

    /** What is there; a member that is missing from an object counts as {@code null}. */
    JsonNode value() {
      if (parent.isArray()) {
        return parent.get(index());
      }
      return parent.has(key) ? parent.get(key) : NullNode.getInstance();
    }
  }

  /** Kubernetes' library skips what is before the first slash without a look. */
  private Place place(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length < 2) {
      throw StatusException.unprocessable();
    }
    JsonNode parent = document;
    for (int i = 1; i < parts.length - 1; i++) {
      parent = new Place(parent, unescaped(parts[i])).value();
      enter(parent);
      if (!parent.isContainerNode()) {
        throw StatusException.unprocessable();
      }
    }
    return new Place(parent, unescaped(parts[parts.length - 1]));
  }

  private static String unescaped(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }

  void add(String path, JsonNode value) {
    Place place = place(path);
    if (place.parent() instanceof ArrayNode list) {
      list.insert(place.newIndex(), value);
    } else {
      ((ObjectNode) place.parent()).set(place.key(), value);
    }
  }

  /** Takes out a value, which must be there, and answers it. */
  JsonNode remove(String path) {
    Place place = place(path);
    if (place.parent() instanceof ArrayNode list) {
      return list.remove(place.index());
    }
    JsonNode removed = ((ObjectNode) place.parent()).remove(place.key());
    if (removed == null) {
      throw StatusException.unprocessable();
    }
    return removed;
  }

  void replace(String path, JsonNode value) {
    if (path.isEmpty()) {
      if (!value.isContainerNode()) {
        throw StatusException.unprocessable();
      }
      document = value;
      return;
    }
    Place place = place(path);
    if (place.parent() instanceof ArrayNode list) {
      list.set(place.index(), value);
    } else {
      ((ObjectNode) place.parent()).set(place.key(), value);
    }
  }

  void test(String path, JsonNode value) {
    JsonNode current = path.isEmpty() ? document : place(path).value();
    if (!current.equals(value)) {
      throw StatusException.unprocessable();
    }
  }

  void copy(String from, String path) {
    JsonNode value = place(from).value();
    copied += value.toString().length();
    if (copied > MAX_COPIED) {
      throw StatusException.unprocessable();
    }
    add(path, value.deepCopy());
  }
}
