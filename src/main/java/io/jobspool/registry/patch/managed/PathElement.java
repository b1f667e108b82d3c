package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path into an object: a field's name, the keys or the value of a list's element, or
 * an index. Elements are ordered as in {@code structured-merge-diff}: fields before keys before
 * values before indexes.
 */
final class PathElement implements Comparable<PathElement> {
  private static final JsonMapper MAPPER = new JsonMapper();

  private enum Kind {
    FIELD,
    KEY,
    VALUE,
    INDEX
  }

  /** One field that tells a list's elements apart, with its value in one of them. */
  record Key(String name, JsonNode value) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : Values.compare(value, other.value);
    }
  }

  private final Kind kind;
  private final String name;
  private final List<Key> keys;
  private final JsonNode value;
  private final int index;
  private @Nullable String json;

  private PathElement(Kind kind, String name, List<Key> keys, JsonNode value, int index) {
    this.kind = kind;
    this.name = name;
    this.keys = keys;
    this.value = value;
    this.index = index;
  }

  /** A field of a struct, or an entry of a map. */
  static PathElement field(String name) {
    return new PathElement(Kind.FIELD, name, List.of(), Values.NULL, 0);
  }

  /** The element of an associative list that has these values in its key fields. */
  static PathElement keys(List<Key> keys) {
    List<Key> sorted = keys;
    if (keys.size() > 1) {
      sorted = new ArrayList<>(keys);
      sorted.sort(Comparator.comparing(Key::name));
    }
    return new PathElement(Kind.KEY, "", sorted, Values.NULL, 0);
  }

  /** A value in a set. */
  static PathElement value(JsonNode value) {
    return new PathElement(Kind.VALUE, "", List.of(), value, 0);
  }

  /** The element of a list at a position. */
  static PathElement index(int index) {
    return new PathElement(Kind.INDEX, "", List.of(), Values.NULL, index);
  }

  /**
   * Reads an element as {@code FieldsV1} has it: {@code f:}, {@code k:}, {@code v:} or {@code i:}
   * and the content.
   *
   * @return {@code null} for a kind of element that is not known; such fields are to be passed over
   * @throws IllegalArgumentException if the text is no element at all
   */
  static @Nullable PathElement parse(String text) {
    if (text.length() < 2 || text.charAt(1) != ':') {
      throw new IllegalArgumentException("not a path element: " + text);
    }
    String content = text.substring(2);
    return switch (text.charAt(0)) {
      case 'f' -> field(content);
      case 'k' -> keys(keysOf(parseJson(content)));
      case 'v' -> value(parseJson(content));
      case 'i' -> index(Integer.parseInt(content));
      default -> null;
    };
  }

  private static JsonNode parseJson(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Key> keysOf(JsonNode object) {
    List<Key> keys = new ArrayList<>(object.size());
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      keys.add(new Key(field.getKey(), field.getValue()));
    }
    return keys;
  }

  /** Whether this is a field's name. */
  boolean isField() {
    return kind == Kind.FIELD;
  }

  /** Whether this is an element of a list that has key fields. */
  boolean isKey() {
    return kind == Kind.KEY;
  }

  /** The field's name; empty for elements that are no fields. */
  String name() {
    return name;
  }

  /** Adds this as {@code FieldsV1} has it: a JSON string in quotes. */
  void appendTo(StringBuilder out) {
    String text = json;
    if (text == null) {
      text = quoted();
      json = text;
    }
    out.append(text);
  }

  private String quoted() {
    StringBuilder text = new StringBuilder();
    switch (kind) {
      case FIELD -> text.append("f:").append(name);
      case KEY -> appendKeys(text.append("k:"));
      case VALUE -> Values.appendJson(text.append("v:"), value);
      case INDEX -> text.append("i:").append(index);
    }
    StringBuilder quoted = new StringBuilder(text.length() + 8);
    Values.appendString(quoted, text.toString());
    return quoted.toString();
  }

  private void appendKeys(StringBuilder text) {
    char separator = '{';
    for (Key key : keys) {
      text.append(separator);
      Values.appendString(text, key.name());
      Values.appendJson(text.append(':'), key.value());
      separator = ',';
    }
    text.append(separator == '{' ? "{}" : "}");
  }

  @Override
  public int compareTo(PathElement other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    return switch (kind) {
      case FIELD -> name.compareTo(other.name);
      case KEY -> compareKeys(other.keys);
      case VALUE -> Values.compare(value, other.value);
      case INDEX -> Integer.compare(index, other.index);
    };
  }

  private int compareKeys(List<Key> others) {
    int shared = Math.min(keys.size(), others.size());
    for (int i = 0; i < shared; i++) {
      int order = keys.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(keys.size(), others.size());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathElement that && compareTo(that) == 0;
  }

  /** Equal numbers may be written differently, so that only text counts. */
  @Override
  public int hashCode() {
    int hash = 31 * (31 * kind.hashCode() + name.hashCode()) + index + textHash(value);
    for (Key key : keys) {
      hash = 31 * hash + textHash(key.value());
    }
    return hash;
  }

  private static int textHash(JsonNode node) {
    return node.isTextual() ? node.textValue().hashCode() : 0;
  }

  /** The element as messages about paths show it: {@code .spec}, {@code [name="main"]}. */
  @Override
  public String toString() {
    return switch (kind) {
      case FIELD -> "." + name;
      case KEY ->
          keys.stream()
              .map(key -> key.name() + "=" + Values.text(key.value()))
              .collect(Collectors.joining(",", "[", "]"));
      case VALUE -> "[=" + Values.text(value) + "]";
      case INDEX -> "[" + index + "]";
    };
  }
}
