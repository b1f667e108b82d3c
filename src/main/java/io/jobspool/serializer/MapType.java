package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map from strings to values of one type. Its entries are kept and written in the order of their
 * keys, as Go writes them; a {@code null} value becomes the zero value.
 */
final class MapType implements ValueType {
  private final ValueType element;

  MapType(ValueType element) {
    this.element = element;
  }

  @Override
  public Object zero() {
    return Collections.emptySortedMap();
  }

  @Override
  public boolean isZero(Object value) {
    return ((Map<?, ?>) value).isEmpty();
  }

  @Override
  public String goName() {
    return "map[string]" + element.goName();
  }

  @Override
  public Object read(Reader reader, Object previous) throws IOException, DecodeException {
    if (reader.parser.currentToken() != JsonToken.START_OBJECT) {
      throw reader.wrongType(goName());
    }
    SortedMap<String, Object> values = new TreeMap<>();
    ((Map<?, ?>) previous).forEach((key, value) -> values.put((String) key, value));
    Set<String> seen = new HashSet<>();
    for (String key = reader.parser.nextFieldName();
        key != null;
        key = reader.parser.nextFieldName()) {
      String name = StoredText.checked(reader, key);
      if (!seen.add(name)) {
        reader.duplicateField(name);
      }
      reader.enter(name);
      boolean isNull = reader.parser.nextToken() == JsonToken.VALUE_NULL;
      values.put(name, isNull ? element.zero() : reader.read(element, element.zero()));
      reader.leave();
    }
    return Collections.unmodifiableSortedMap(values);
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : sorted((Map<?, ?>) value).entrySet()) {
      out.writeFieldName((String) entry.getKey());
      element.write(out, entry.getValue());
    }
    out.writeEndObject();
  }

  /** Maps made by the service's own code may come in any order. */
  private static Map<?, ?> sorted(Map<?, ?> values) {
    return values instanceof SortedMap ? values : new TreeMap<>(values);
  }
}
