package bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are appended at the end, searched, and dropped from the start. */
final class Bytes {
  private byte[] array = new byte[1024];
  private int size;

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void append(byte value) {
    reserve(1);
    array[size++] = value;
  }

  void append(ByteBuffer from, int count) {
    reserve(count);
    from.get(array, size, count);
    size += count;
  }

  private void reserve(int count) {
    if (size + count > array.length) {
      array = Arrays.copyOf(array, Math.max(size + count, 2 * array.length));
    }
  }

  /** Removes the first {@code count} bytes. */
  void drop(int count) {
    System.arraycopy(array, count, array, 0, size - count);
    size -= count;
  }

  boolean endsWith(byte[] end) {
    return size >= end.length && Arrays.equals(array, size - end.length, size, end, 0, end.length);
  }

  /** Where {@code needle} first occurs completely between two positions, or -1. */
  int indexOf(byte[] needle, int from, int to) {
    for (int at = from; at <= to - needle.length; at++) {
      if (array[at] == needle[0]
          && Arrays.equals(array, at, at + needle.length, needle, 0, needle.length)) {
        return at;
      }
    }
    return -1;
  }

  boolean contains(byte[] needle) {
    return indexOf(needle, 0, size) >= 0;
  }

  /** How often {@code needle} occurs. */
  int count(byte[] needle) {
    int count = 0;
    for (int at = indexOf(needle, 0, size); at >= 0; at = indexOf(needle, at + 1, size)) {
      count++;
    }
    return count;
  }

  /** The text between the first {@code needle} in a range and the next quote, or "" without one. */
  String quotedAfter(byte[] needle, int from, int to) {
    int at = indexOf(needle, from, to);
    if (at < 0) {
      return "";
    }
    int start = at + needle.length;
    int end = start;
    while (end < to && array[end] != '"') {
      end++;
    }
    return text(start, end);
  }

  String text(int from, int to) {
    return new String(array, from, Math.min(to, size) - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text(0, size);
  }
}
