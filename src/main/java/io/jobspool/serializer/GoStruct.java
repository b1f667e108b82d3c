package io.jobspool.serializer;

import io.jobspool.meta.RawJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as Go writes structs that were not made for the wire: every field is there, under a name
 * that begins with a capital. Kubernetes validates such structs, and shows them in some messages.
 */
public final class GoStruct {
  private GoStruct() {}

  /** A record, or null, and all that is in it. */
  public static RawJson of(@Nullable Record value) {
    return new RawJson(text(value));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Record) {
      return RecordType.of(value.getClass()).components().stream()
          .map(component -> field(component, value))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(GoStruct::text).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof List ? "null" : JsonEncoder.encodeAny(value);
  }

  private static String field(Component component, Object holder) {
    String name = component.name();
    return '"'
        + name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1)
        + "\":"
        + text(component.valueIn(holder));
  }
}
