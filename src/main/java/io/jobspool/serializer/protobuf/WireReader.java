package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The wire format of protobuf: numbered fields without names or types. A reader stands on one
 * message; every method that reads fails with a {@link DecodeException} if the message ends early
 * or the value has another form than is asked for. The messages are those of Kubernetes' generated
 * decoders, which tell Go's name of the field.
 */
final class WireReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int START_GROUP = 3;
  private static final int END_GROUP = 4;
  private static final int FIXED32 = 5;

  private static final int TYPE_BITS = 3;
  private static final int VARINT_BITS = 7;
  private static final int LONG_BITS = 64;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int wireType;

  WireReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  WireReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  boolean hasMore() {
    return position < end;
  }

  /**
   * The number of the next field. One of the other methods has to read or skip its value.
   *
   * @param message Go's name of this message
   */
  int nextField(String message) throws DecodeException {
    long tag = varint();
    wireType = typeOf(tag);
    int number = (int) (tag >>> TYPE_BITS);
    if (wireType == END_GROUP) {
      throw new DecodeException("proto: " + message + ": wiretype end group for non-group");
    }
    if (number <= 0) {
      throw new DecodeException(
          String.format(
              "proto: %s: illegal tag %d (wire type %s)",
              message, number, Long.toUnsignedString(tag)));
    }
    return number;
  }

  private static int typeOf(long tag) {
    return (int) tag & ((1 << TYPE_BITS) - 1);
  }

  /** Whether the value has a length, as texts, messages and packed numbers have. */
  boolean isLengthDelimited() {
    return wireType == LENGTH_DELIMITED;
  }

  /** The value as a number: whole, negative or a truth value. */
  long number(String field) throws DecodeException {
    requireType(VARINT, field);
    return varint();
  }

  /** The value as a message of its own; several numbers under one length are one too. */
  WireReader message(String field) throws DecodeException {
    requireType(LENGTH_DELIMITED, field);
    int length = length();
    position += length;
    return new WireReader(bytes, position - length, position);
  }

  private void requireType(int wanted, String field) throws DecodeException {
    if (wireType != wanted) {
      throw new DecodeException("proto: wrong wireType = " + wireType + " for field " + field);
    }
  }

  /** The value as text; what is no UTF-8 becomes U+FFFD. */
  String text(String field) throws DecodeException {
    WireReader value = message(field);
    return new String(bytes, value.position, value.end - value.position, StandardCharsets.UTF_8);
  }

  /** The value as it is. */
  byte[] bytes(String field) throws DecodeException {
    WireReader value = message(field);
    return Arrays.copyOfRange(bytes, value.position, value.end);
  }

  /** Passes over the value, whatever its form. */
  void skip() throws DecodeException {
    int groups = 0;
    do {
      groups += skipOne();
      if (groups > 0) {
        wireType = typeOf(varint());
      }
    } while (groups > 0);
  }

  /** How many groups begin with the value: 1, 0, or -1 if one ends. */
  private int skipOne() throws DecodeException {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED64 -> advance(Long.BYTES);
      case LENGTH_DELIMITED -> advance(length());
      case FIXED32 -> advance(Integer.BYTES);
      case START_GROUP -> {
        return 1;
      }
      case END_GROUP -> {
        return -1;
      }
      default -> throw new DecodeException("proto: illegal wireType " + wireType);
    }
    return 0;
  }

  private long varint() throws DecodeException {
    long value = 0;
    for (int shift = 0; shift < LONG_BITS; shift += VARINT_BITS) {
      require(1);
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new DecodeException("proto: integer overflow");
  }

  private int length() throws DecodeException {
    long length = varint();
    if (length < 0) {
      throw new DecodeException("proto: negative length found during unmarshaling");
    }
    require(length);
    return (int) length;
  }

  private void advance(int length) throws DecodeException {
    require(length);
    position += length;
  }

  private void require(long length) throws DecodeException {
    if (end - position < length) {
      throw new DecodeException("unexpected EOF");
    }
  }
}
