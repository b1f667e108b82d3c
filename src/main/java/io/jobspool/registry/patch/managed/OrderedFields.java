package io.jobspool.registry.patch.managed;

import io.jobspool.meta.RawJson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of field sets with their elements in order. What one program creates has few different
 * sets, and so the last ones are remembered: looking one up takes less than a microsecond, making
 * it seven, which is as long as it takes to read the whole object.
 */
final class OrderedFields {
  /** With the longest texts some megabytes, usually some hundred kilobytes. */
  private static final int MAX_KNOWN = 256;

  private static final int MAX_LENGTH = 4096;
  private static final Map<RawJson, RawJson> KNOWN = new ConcurrentHashMap<>();

  private OrderedFields() {}

  /** The same set in order; a text that is no set stays as it is. */
  static RawJson of(RawJson fields) {
    RawJson known = KNOWN.get(fields);
    return known == null ? remembered(fields, ordered(fields)) : known;
  }

  private static RawJson remembered(RawJson fields, RawJson ordered) {
    if (fields.json().length() <= MAX_LENGTH) {
      if (KNOWN.size() >= MAX_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(fields, ordered);
    }
    return ordered;
  }

  private static RawJson ordered(RawJson fields) {
    try {
      return FieldSet.parse(fields).toJson();
    } catch (IllegalArgumentException e) {
      return fields;
    }
  }
}
