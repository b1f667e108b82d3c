package io.jobspool.fuzz;

import static io.jobspool.fuzz.Material.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values at the edges of what JSON, Go, Java and PostgreSQL can hold. */
final class Values {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "2",
          "7",
          "127",
          "-128",
          "255",
          "256",
          "300",
          "1000",
          "32767",
          "65535",
          "65536",
          "100001",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "4294967296",
          "9007199254740993",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775809",
          "18446744073709551616",
          "1.0",
          "1.5",
          "-0.0",
          "0.1",
          "1e1",
          "1E+2",
          "1e-400",
          "1e400",
          "-1e400",
          "1e19",
          "2.5e9",
          "123456789012345678901234567890",
          "0.30000000000000004");

  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\ud83d\\ude00\"",
          "\"\\u2028\\u2029\"",
          "\"\\ufeff\"",
          "\"\\u202e\"",
          "\"\\n\"",
          "\"\\t\"",
          "\"\\r\\n\"",
          "\"\\u007f\"",
          "\"\\u0001\"",
          "\"\\\\\"",
          "\"\\/\"",
          "\"'\"",
          "\"\\\"\"",
          "\"%s%n\"",
          "\"${x}\"",
          "\"<script>\"",
          "\"\u00e9\"",
          "\"e\u0301\"",
          "\"\ufdfa\"",
          "\"\u0130\"");

  private static final List<String> PLAIN = List.of("true", "false", "null", "{}", "[]");

  private static final int[] LENGTHS = {63, 64, 253, 254, 1_024, 20_000, 270_000};
  private static final int[] DEPTHS = {20, 300, 999, 1_001, 9_990, 10_001, 20_000};

  private Values() {}

  /** Any of them. */
  static JsonNode any(Material material, RandomGenerator random) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> raw(Material.any(PLAIN, random));
      case 3, 4, 5, 6 -> raw(Material.any(NUMBERS, random));
      case 7, 8 -> raw(Material.any(TEXTS, random));
      case 9, 10, 11, 12 -> TextNode.valueOf(material.word(random));
      case 13, 14 -> Slot.any(material.job(random), random).get().deepCopy();
      default -> big(random);
    };
  }

  /** One that gets past the types, to the rules. */
  static JsonNode ofSameType(JsonNode value, Material material, RandomGenerator random) {
    if (value.isNumber()) {
      return raw(Material.any(NUMBERS, random));
    } else if (value.isTextual()) {
      return random.nextInt(4) == 0
          ? raw(Material.any(TEXTS, random))
          : TextNode.valueOf(material.word(random));
    }
    return value.isBoolean() ? BooleanNode.valueOf(!value.asBoolean()) : any(material, random);
  }

  /** Text that becomes part of the body as it is, whether or not a tree could hold it. */
  static JsonNode raw(String json) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
  }

  /** Long, deep or wide: seldom the largest, which take most of the time of a run. */
  private static JsonNode big(RandomGenerator random) {
    int size = (int) Math.sqrt(random.nextInt(49));
    int choice = random.nextInt(5);
    if (choice == 0) {
      int depth = DEPTHS[DEPTHS.length - 1 - size];
      return raw("[".repeat(depth) + "]".repeat(depth));
    } else if (choice == 1) {
      int depth = DEPTHS[DEPTHS.length - 1 - size];
      return raw("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    } else if (choice == 2) {
      return raw("[" + "{},".repeat(LENGTHS[LENGTHS.length - 1 - size] / 10) + "{}]");
    } else if (choice == 3) {
      return wide(LENGTHS[LENGTHS.length - 1 - size] / 10);
    }
    return TextNode.valueOf("a".repeat(LENGTHS[LENGTHS.length - 1 - size]));
  }

  private static JsonNode wide(int fields) {
    var object = JSON.createObjectNode();
    for (int i = 0; i < fields; i++) {
      object.put("example.com/k" + i, "v" + i);
    }
    return object;
  }
}
