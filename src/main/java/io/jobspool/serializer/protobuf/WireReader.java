package io.jobspool.serializer.protobuf;

import io.jobspool.serializer.DecodeException;
import java.nio.charset.StandardCharsets;

/**
 * The wire format of protobuf: numbered fields without names or types. A reader stands on one
 * message; every method that reads fails with a {@link DecodeException} if the message ends early.
 */
final class WireReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private static final int TYPE_BITS = 3;
  private static final int VARINT_BITS = 7;
  private static final int LONG_BITS = 64;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int wireType;

  WireReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  boolean hasMore() {
    return position < end;
  }

  /** The number of the next field. One of the other methods has to read or skip its value. */
  int nextField() throws DecodeException {
    long tag = varint();
    wireType = (int) tag & ((1 << TYPE_BITS) - 1);
    return (int) (tag >>> TYPE_BITS);
  }

  /** Whether the value has a length, as texts, messages and packed numbers have. */
  boolean isLengthDelimited() {
    return wireType == LENGTH_DELIMITED;
  }

  long varint() throws DecodeException {
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

  /** The value as a message of its own. */
  WireReader message() throws DecodeException {
    if (wireType != LENGTH_DELIMITED) {
      throw new DecodeException("proto: wrong wireType = " + wireType);
    }
    long length = varint();
    if (length < 0 || length > end - position) {
      throw new DecodeException("unexpected EOF");
    }
    int start = position;
    position += (int) length;
    return new WireReader(bytes, start, position);
  }

  /** All that is left of this message, as text. */
  String text() {
    String text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
    position = end;
    return text;
  }

  void skip() throws DecodeException {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED64 -> advance(Long.BYTES);
      case LENGTH_DELIMITED -> message();
      case FIXED32 -> advance(Integer.BYTES);
      default -> throw new DecodeException("proto: illegal wireType " + wireType);
    }
  }

  private void advance(int length) throws DecodeException {
    require(length);
    position += length;
  }

  private void require(int length) throws DecodeException {
    if (end - position < length) {
      throw new DecodeException("unexpected EOF");
    }
  }
}
