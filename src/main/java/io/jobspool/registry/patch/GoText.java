package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.serializer.GoQuote;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** JSON values as Go's {@code fmt} prints the types that they are decoded into. */
public final class GoText {
  private GoText() {}

  /** The value as {@code %v} prints it: {@code map[a:1 b:[x y]]}. */
  public static String plain(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        StringJoiner entries = new StringJoiner(" ", "map[", "]");
        sorted(value).forEach((name, each) -> entries.add(name + ":" + plain(each)));
        yield entries.toString();
      }
      case ARRAY -> {
        StringJoiner items = new StringJoiner(" ", "[", "]");
        value.forEach(item -> items.add(plain(item)));
        yield items.toString();
      }
      case NULL -> "<nil>";
      default -> value.asText();
    };
  }

  /** The value as {@code %#v} prints it: as Go source. */
  public static String source(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        StringJoiner entries = new StringJoiner(", ", type(value) + "{", "}");
        sorted(value)
            .forEach((name, each) -> entries.add(GoQuote.quote(name) + ":" + source(each)));
        yield entries.toString();
      }
      case ARRAY -> {
        StringJoiner items = new StringJoiner(", ", type(value) + "{", "}");
        value.forEach(item -> items.add(source(item)));
        yield items.toString();
      }
      case NULL -> "interface {}(nil)";
      case STRING -> GoQuote.quote(value.textValue());
      default -> value.asText();
    };
  }

  /** The type that a value is decoded into, as {@code %T} prints it. */
  public static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "map[string]interface {}";
      case ARRAY -> "[]interface {}";
      case NULL -> "<nil>";
      case STRING -> "string";
      case BOOLEAN -> "bool";
      default -> value.isIntegralNumber() ? "int64" : "float64";
    };
  }

  private static Map<String, JsonNode> sorted(JsonNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
