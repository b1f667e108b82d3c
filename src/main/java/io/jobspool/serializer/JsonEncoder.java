package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes wire records as JSON text, as kube-apiserver writes its types. */
public final class JsonEncoder {
  private JsonEncoder() {}

  /** A wire record as JSON. */
  public static String encode(Record value, JsonFormat format) {
    return write(format, out -> RecordType.of(value.getClass()).write(out, value));
  }

  /** Any value that a field can hold, and lists and maps of such values, as compact JSON. */
  public static String encodeAny(@Nullable Object value) {
    return write(JsonFormat.COMPACT, out -> writeAny(out, value));
  }

  private interface Body {
    void writeTo(JsonGenerator out) throws IOException;
  }

  private static String write(JsonFormat format, Body body) {
    try (SegmentedStringWriter text = JsonFormat.writer()) {
      try (JsonGenerator out = format.generator(text)) {
        body.writeTo(out);
      }
      return text.getAndClear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeAny(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Collection) {
      out.writeStartArray();
      for (Object each : (Collection<?>) value) {
        writeAny(out, each);
      }
      out.writeEndArray();
    } else if (value instanceof Map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : new TreeMap<>((Map<?, ?>) value).entrySet()) {
        out.writeFieldName((String) entry.getKey());
        writeAny(out, entry.getValue());
      }
      out.writeEndObject();
    } else {
      ValueTypes.of(value.getClass()).write(out, value);
    }
  }
}
