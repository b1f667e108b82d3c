package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * JSON values as {@code structured-merge-diff} compares, orders and prints them: numbers by what
 * they are worth, however they are written.
 */
final class Values {
  static final JsonNode NULL = NullNode.getInstance();

  private Values() {}

  /** Whether two values are equal. */
  static boolean equal(JsonNode left, JsonNode right) {
    return left.equals(Values::compareNumbers, right);
  }

  /** Numbers of different types are equal if they are worth the same; all else as it is. */
  private static int compareNumbers(JsonNode left, JsonNode right) {
    if (left.isIntegralNumber() && right.isIntegralNumber()) {
      return left.bigIntegerValue().compareTo(right.bigIntegerValue());
    }
    if (left.isNumber() && right.isNumber()) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    return left.equals(right) ? 0 : 1;
  }

  /** A total order: numbers, strings, booleans, lists, objects, {@code null}. */
  static int compare(JsonNode left, JsonNode right) {
    int byType = Integer.compare(rank(left), rank(right));
    if (byType != 0) {
      return byType;
    }
    return switch (left.getNodeType()) {
      case NUMBER -> compareNumbers(left, right);
      case STRING -> left.textValue().compareTo(right.textValue());
      case BOOLEAN -> Boolean.compare(left.booleanValue(), right.booleanValue());
      case ARRAY -> compareLists(left, right);
      case OBJECT -> compareObjects(left, right);
      default -> 0;
    };
  }

  private static int rank(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> 0;
      case STRING -> 1;
      case BOOLEAN -> 2;
      case ARRAY -> 3;
      case OBJECT -> 4;
      default -> 5;
    };
  }

  private static int compareLists(JsonNode left, JsonNode right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int compareObjects(JsonNode left, JsonNode right) {
    List<String> names = sortedNames(left);
    List<String> others = sortedNames(right);
    int shared = Math.min(names.size(), others.size());
    for (int i = 0; i < shared; i++) {
      int byName = names.get(i).compareTo(others.get(i));
      int order = byName != 0 ? byName : compare(left.get(names.get(i)), right.get(others.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(names.size(), others.size());
  }

  private static List<String> sortedNames(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    return names;
  }

  /** A value in a message: strings in Go's quotes. */
  static String text(JsonNode value) {
    return value.isTextual() ? GoQuote.quote(value.textValue()) : value.toString();
  }

  /** Adds a value as JSON, the names in objects sorted. */
  static void appendJson(StringBuilder out, JsonNode value) {
    switch (value.getNodeType()) {
      case STRING -> appendString(out, value.textValue());
      case ARRAY -> {
        String separator = "[";
        for (JsonNode item : value) {
          appendJson(out.append(separator), item);
          separator = ",";
        }
        out.append(value.isEmpty() ? "[]" : "]");
      }
      case OBJECT -> {
        String separator = "{";
        for (String name : sortedNames(value)) {
          appendString(out.append(separator), name);
          appendJson(out.append(':'), value.get(name));
          separator = ",";
        }
        out.append(value.isEmpty() ? "{}" : "}");
      }
      default -> out.append(value);
    }
  }

  /** Adds a JSON string in quotes, with the escapes that Go's encoder uses. */
  static void appendString(StringBuilder out, String text) {
    int start = out.length();
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&') {
        out.setLength(start);
        out.append(JsonEncoder.encodeAny(text));
        return;
      }
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}
