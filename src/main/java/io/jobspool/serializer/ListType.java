package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of values of one type. A {@code null} element becomes the element's zero value. */
final class ListType implements ValueType {
  private final ValueType element;

  ListType(ValueType element) {
    this.element = element;
  }

  @Override
  public Object zero() {
    return List.of();
  }

  @Override
  public String goName() {
    return "[]" + element.goName();
  }

  @Override
  public Object read(Reader reader, Object previous) throws IOException, DecodeException {
    if (reader.parser.currentToken() != JsonToken.START_ARRAY) {
      throw reader.wrongType(goName());
    }
    List<Object> values = new ArrayList<>();
    for (JsonToken token = reader.parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = reader.parser.nextToken()) {
      reader.enter(values.size());
      values.add(
          token == JsonToken.VALUE_NULL ? element.zero() : reader.read(element, element.zero()));
      reader.leave();
    }
    return values.isEmpty() ? zero() : Collections.unmodifiableList(values);
  }

  /** Writes {@code null} for an empty list: only lists that are always written get here empty. */
  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    List<?> values = (List<?>) value;
    if (values.isEmpty()) {
      out.writeNull();
      return;
    }
    out.writeStartArray();
    for (Object each : values) {
      element.write(out, each);
    }
    out.writeEndArray();
  }
}
