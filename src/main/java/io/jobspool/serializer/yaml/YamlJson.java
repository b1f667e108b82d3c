package io.jobspool.serializer.yaml;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jobspool.serializer.DecodeException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes decoded YAML as JSON: keys become strings and are sorted. */
final class YamlJson {
  /** Far above the size of a request body, and a bound on what aliases can make of one. */
  static final int MAX_LENGTH = 16 * 1024 * 1024;

  private final StringBuilder json = new StringBuilder();

  private YamlJson() {}

  /**
   * The JSON text of a value.
   *
   * @throws DecodeException for what JSON cannot hold: infinite numbers and null keys
   */
  static String write(@Nullable Object value) throws DecodeException {
    YamlJson writer = new YamlJson();
    writer.append(value);
    return writer.json.toString();
  }

  private void append(@Nullable Object value) throws DecodeException {
    if (json.length() > MAX_LENGTH) {
      throw YamlDecoder.excessiveAliasing();
    }
    if (value instanceof Map<?, ?> map) {
      appendObject(map);
    } else if (value instanceof List<?> list) {
      appendArray(list);
    } else if (value instanceof String text) {
      appendString(text);
    } else if (value instanceof Double number) {
      appendNumber(number);
    } else {
      json.append(value);
    }
  }

  private void appendObject(Map<?, ?> map) throws DecodeException {
    Map<String, Object> sorted = new TreeMap<>(YamlJson::compareCodePoints);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      sorted.put(key(entry.getKey(), entry.getValue()), entry.getValue());
    }
    char separator = '{';
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.append(separator);
      separator = ',';
      appendString(entry.getKey());
      json.append(':');
      append(entry.getValue());
    }
    json.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static String key(@Nullable Object key, @Nullable Object value) throws DecodeException {
    if (key == null || key instanceof BigInteger) {
      String type = key == null ? "%!s(<nil>)" : "uint64";
      throw new DecodeException(
          "unsupported map key of type: "
              + type
              + ", key: "
              + GoSyntax.format(key)
              + ", value: "
              + GoSyntax.format(value));
    }
    return key instanceof Double number ? GoNumbers.formatGeneral32(number) : key.toString();
  }

  private void appendArray(List<?> list) throws DecodeException {
    char separator = '[';
    for (Object element : list) {
      json.append(separator);
      separator = ',';
      append(element);
    }
    json.append(list.isEmpty() ? "[]" : "]");
  }

  private void appendString(String text) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }

  private void appendNumber(double number) throws DecodeException {
    if (Double.isNaN(number)) {
      throw new DecodeException("json: unsupported value: NaN");
    }
    if (Double.isInfinite(number)) {
      throw new DecodeException("json: unsupported value: " + (number < 0 ? "-Inf" : "+Inf"));
    }
    json.append(GoNumbers.formatJson(number));
  }

  /**
   * The order of UTF-8 bytes, in which Go sorts; {@code String.compareTo} has surrogates before
   * U+E000.
   */
  private static int compareCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) == Character.isSurrogate(b);
        return surrogates ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
