package io.jobspool.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A place in a tree: a field of an object, or an element of a list.
 *
 * @param parent the object or list
 * @param key the field's name, or the element's position
 * @param pointer the JSON pointer of the place
 */
record Slot(JsonNode parent, String key, String pointer) {
  /** All places of a tree, but its root. */
  static List<Slot> of(JsonNode tree) {
    List<Slot> slots = new ArrayList<>();
    collect(tree, "", slots);
    return slots;
  }

  /** One of the places of a tree; if it has none, one of another that is of no use. */
  static Slot any(JsonNode tree, RandomGenerator random) {
    List<Slot> slots = of(tree);
    return slots.isEmpty()
        ? new Slot(Material.JSON.createObjectNode().put("spec", ""), "spec", "/spec")
        : Material.any(slots, random);
  }

  private static void collect(JsonNode parent, String pointer, List<Slot> slots) {
    for (String key : keys(parent)) {
      String here = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      Slot slot = new Slot(parent, key, here);
      slots.add(slot);
      collect(slot.get(), here, slots);
    }
  }

  private static List<String> keys(JsonNode parent) {
    List<String> keys = new ArrayList<>();
    parent.fieldNames().forEachRemaining(keys::add);
    for (int i = 0; parent.isArray() && i < parent.size(); i++) {
      keys.add(Integer.toString(i));
    }
    return keys;
  }

  JsonNode get() {
    return parent instanceof ObjectNode object ? object.get(key) : parent.get(position());
  }

  void set(JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(key, value);
    } else {
      ((ArrayNode) parent).set(position(), value);
    }
  }

  void remove() {
    if (parent instanceof ObjectNode object) {
      object.remove(key);
    } else {
      ((ArrayNode) parent).remove(position());
    }
  }

  private int position() {
    return Integer.parseInt(key);
  }

  /** A tree with nothing but what is here, at the place where it is. */
  JsonNode alone(JsonNode tree) {
    JsonNode part = get().deepCopy();
    String[] keys = pointer.substring(1).split("/", -1);
    for (int i = keys.length - 1; i >= 0; i--) {
      String name = keys[i].replace("~1", "/").replace("~0", "~");
      boolean element = tree.at(pointerOf(keys, i)).isArray();
      part =
          element
              ? Material.JSON.createArrayNode().add(part)
              : Material.JSON.createObjectNode().set(name, part);
    }
    return part;
  }

  private static String pointerOf(String[] keys, int length) {
    return length == 0 ? "" : "/" + String.join("/", List.of(keys).subList(0, length));
  }
}
