package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;
import org.jspecify.annotations.Nullable;

/** Reads a single value of one Java type into what {@code JsonEncoder} writes as its JSON. */
interface Value {
  /**
   * The value of the field on which a reader stands; null for one that is not set.
   *
   * @param field Go's name of the field
   */
  @Nullable Object read(WireReader in, String field) throws DecodeException;

  /** Whether several values may stand together under one length. */
  default boolean isPackable() {
    return false;
  }

  /** How values of a type are read that is no list and no map. */
  static Value of(Class<?> type) {
    for (ScalarValue scalar : ScalarValue.values()) {
      if (scalar.isOf(type)) {
        return scalar;
      }
    }
    MessageType message = MessageType.of(type);
    return (in, field) -> message.read(in.message(field));
  }
}
