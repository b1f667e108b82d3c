package io.jobspool.serializer.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes protobuf's wire format, one field after the other. */
final class Message {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number; a negative one takes ten bytes, as in Go. */
  Message number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  Message text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Message message(int field, Message value) {
    return bytes(field, value.toByteArray());
  }

  /** Bytes as they are. */
  Message raw(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
    return this;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private Message bytes(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
