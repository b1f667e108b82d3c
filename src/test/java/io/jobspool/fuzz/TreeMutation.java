package io.jobspool.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Changes of trees that keep most of their structure, so that the change reaches its rule. */
final class TreeMutation {
  private static final int MOST_COPIES = 300;
  private static final List<String> SIGNS =
      List.of("-", ".", "/", ":", "_", " ", "$", "@", ",", "%", "~", "\u00e9", "\u0130");

  private final Material material;
  private final RandomGenerator random;

  TreeMutation(Material material, RandomGenerator random) {
    this.material = material;
    this.random = random;
  }

  /** Changes a tree at some places; seldom at many. */
  void apply(JsonNode tree) {
    do {
      change(tree, Slot.any(tree, random));
    } while (random.nextBoolean());
  }

  private void change(JsonNode tree, Slot slot) {
    switch (random.nextInt(13)) {
      case 0 -> slot.set(Values.any(material, random));
      case 1, 2 -> slot.set(Values.ofSameType(slot.get(), material, random));
      case 3 -> slot.remove();
      case 4 -> swap(slot, Slot.any(tree, random));
      case 5, 6, 7 -> addField(slot);
      case 8 -> slot.set(otherValueOfField(slot));
      case 9 -> twice(slot);
      case 10 -> repeat(slot);
      case 11 -> slot.set(otherType(slot.get()));
      default -> slot.set(TextNode.valueOf(edited(slot.get().asText())));
    }
  }

  /** Swaps two places that do not contain each other. */
  private static void swap(Slot one, Slot other) {
    String shorter = one.pointer() + "/";
    String longer = other.pointer() + "/";
    if (!shorter.startsWith(longer) && !longer.startsWith(shorter)) {
      JsonNode value = one.get();
      one.set(other.get());
      other.set(value);
    }
  }

  /** A field that some object has, or a key that none has, in the nearest object. */
  private void addField(Slot slot) {
    if ((slot.get() instanceof ObjectNode object ? object : slot.parent())
        instanceof ObjectNode owner) {
      String name = material.word(random);
      boolean anything = random.nextInt(3) == 0;
      owner.set(name, anything ? Values.any(material, random) : material.value(name, random));
    }
  }

  private JsonNode otherValueOfField(Slot slot) {
    return material.value(slot.key(), random);
  }

  /** The field of an object a second time, with another value: no tree can hold that. */
  private void twice(Slot slot) {
    if (slot.get() instanceof ObjectNode object && !object.isEmpty()) {
      String text = text(object);
      String name = Slot.any(object, random).key();
      String again = text(TextNode.valueOf(name)) + ":" + text(material.value(name, random));
      slot.set(Values.raw(text.substring(0, text.length() - 1) + "," + again + "}"));
    }
  }

  private void repeat(Slot slot) {
    int copies = random.nextInt(8) == 0 ? random.nextInt(MOST_COPIES) : 1;
    if (slot.parent() instanceof ArrayNode list) {
      JsonNode element = slot.get();
      for (int i = 0; i < copies; i++) {
        list.add(element.deepCopy());
      }
    }
  }

  private JsonNode otherType(JsonNode value) {
    return switch (random.nextInt(4)) {
      case 0 -> Material.JSON.createArrayNode().add(value);
      case 1 -> Material.JSON.createObjectNode().set(material.word(random), value);
      case 2 -> TextNode.valueOf(value.isValueNode() ? value.asText() : text(value));
      default -> value.isTextual() ? Values.raw("1") : TextNode.valueOf("1");
    };
  }

  private String edited(String text) {
    int at = random.nextInt(text.length() + 1);
    String word = random.nextBoolean() ? material.word(random) : Material.any(SIGNS, random);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + word + text.substring(at);
      case 1 -> text.substring(0, at);
      case 2 -> text.toUpperCase(Locale.ROOT);
      default -> text + word;
    };
  }

  /** A tree as JSON. */
  static String text(JsonNode tree) {
    try {
      return Material.JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that cannot be written", e);
    }
  }
}
