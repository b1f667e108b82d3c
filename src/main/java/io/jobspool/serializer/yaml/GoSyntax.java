package io.jobspool.serializer.yaml;

import io.jobspool.serializer.GoQuote;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the notation of Go's {@code %#v}, which two messages of go-yaml use. */
final class GoSyntax {
  private GoSyntax() {}

  static String format(@Nullable Object value) {
    if (value == null) {
      return "<nil>";
    }
    if (value instanceof String text) {
      return GoQuote.quote(text);
    }
    if (value instanceof Double number) {
      return number.isInfinite() ? (number > 0 ? "+Inf" : "-Inf") : GoNumbers.formatGeneral(number);
    }
    if (value instanceof BigInteger unsigned) {
      return "0x" + unsigned.toString(16);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(GoSyntax::formatElement)
          .collect(Collectors.joining(", ", "[]interface {}{", "}"));
    }
    return value instanceof Map<?, ?> map ? formatMap(map) : value.toString();
  }

  private static String formatMap(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(e -> formatElement(e.getKey()) + ":" + formatElement(e.getValue()))
        .sorted()
        .collect(Collectors.joining(", ", "map[interface {}]interface {}{", "}"));
  }

  private static String formatElement(@Nullable Object element) {
    return element == null ? "interface {}(nil)" : format(element);
  }
}
