package io.jobspool.serializer.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Lays out maps, lists and scalars as go-yaml does: collections in block style, empty ones as
 * {@code {}} and {@code []}.
 */
final class YamlEmitter {
  /** A longer key is written on its own, after a {@code ?}. */
  private static final int MAX_SIMPLE_KEY_BYTES = 128;

  private final YamlOutput out = new YamlOutput();
  private final YamlScalarEmitter scalars = new YamlScalarEmitter(out);

  /** Text that is written as it is: a number, a boolean or null. */
  record Plain(String text) {
    /**
     * A JSON number as go-yaml writes it, having read it as YAML: without an exponent of its own.
     */
    static Plain ofNumber(String json) {
      Object number = YamlScalars.resolvePlain(json).value();
      return new Plain(
          number instanceof Double value ? GoNumbers.formatGeneral(value) : String.valueOf(number));
    }
  }

  /** The text of a document of maps, lists, strings and {@link Plain}s. */
  String emit(Object document) {
    node(document, false);
    out.startLine();
    return out.toString();
  }

  /**
   * Writes a value.
   *
   * @param mapped whether it is a key or a value of a map, where lists are not indented
   */
  private void node(Object value, boolean mapped) {
    if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list, mapped);
    } else if (value instanceof Plain plain) {
      scalars.writePlain(plain.text(), true);
    } else {
      scalars.write((String) value, false);
    }
  }

  private void map(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.indicator('{');
      out.closing('}');
      return;
    }
    int indent = out.indentCollection(true);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.startLine();
      key((String) entry.getKey());
      node(entry.getValue(), true);
    }
    out.indentBackTo(indent);
  }

  private void key(String key) {
    if (isSimple(key)) {
      scalars.write(key, true);
      out.closing(':');
      return;
    }
    out.blockIndicator('?');
    scalars.write(key, false);
    out.startLine();
    out.blockIndicator(':');
  }

  private static boolean isSimple(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length <= MAX_SIMPLE_KEY_BYTES
        && key.codePoints().noneMatch(YamlScalarShape::isBreak);
  }

  private void list(List<?> list, boolean mapped) {
    if (list.isEmpty()) {
      out.indicator('[');
      out.closing(']');
      return;
    }
    int indent = out.indentCollection(!mapped || out.atLineStart());
    for (Object element : list) {
      out.startLine();
      out.blockIndicator('-');
      node(element, false);
    }
    out.indentBackTo(indent);
  }
}
