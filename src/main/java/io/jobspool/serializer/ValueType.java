package io.jobspool.serializer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * How values of one Java type are read from JSON and written to it. A type is made once for each
 * component of each record and has no state of its own.
 */
interface ValueType {
  /** The value that stands for "absent": what Go calls the zero value. */
  Object zero();

  /**
   * Reads the value at the reader's current token, which is not {@code null}.
   *
   * @param previous what the field held before: its zero value, or what an earlier field of the
   *     same name left there, into which objects are merged as Go does
   * @throws DecodeException if the token is of another type or out of range
   */
  Object read(Reader reader, Object previous) throws IOException, DecodeException;

  /** Writes a value, zero or not. */
  void write(JsonGenerator out, Object value) throws IOException;

  /** Whether a value is the zero value. */
  default boolean isZero(Object value) {
    return zero().equals(value);
  }

  /** Whether the type is a struct in Go, which {@code omitempty} never leaves out. */
  default boolean isStruct() {
    return false;
  }

  /** The Go name of the type, as messages about wrong types show it. */
  String goName();
}
