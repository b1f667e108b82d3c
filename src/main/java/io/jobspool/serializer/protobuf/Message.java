package io.jobspool.serializer.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes protobuf's wire format, one field after the other. */
public final class Message {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number; a negative one takes ten bytes, as in Go. */
  public Message number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  /** A number of type {@code double}. */
  public Message real(int field, double value) {
    varint((long) field << 3 | 1);
    long bits = Double.doubleToLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      out.write((int) (bits >>> shift));
    }
    return this;
  }

  /** A string. */
  public Message text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message within this one. */
  public Message message(int field, Message value) {
    return bytes(field, value.toByteArray());
  }

  /** Bytes as they are. */
  public Message raw(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
    return this;
  }

  /** All fields so far. */
  public byte[] toByteArray() {
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
