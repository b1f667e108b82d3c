package bench;

import java.util.Arrays;

/** Durations in nanoseconds, in the order in which they were measured. */
final class Samples {
  private long[] values = new long[4096];
  private int size;

  void add(long nanos) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = nanos;
  }

  int size() {
    return size;
  }

  /** The samples between two positions, given as parts of all: 0 is the first, 1 after the last. */
  Samples part(double from, double to) {
    Samples part = new Samples();
    part.values = Arrays.copyOfRange(values, (int) (from * size), (int) (to * size));
    part.size = part.values.length;
    return part;
  }

  /** The value that this part of the samples does not exceed, in milliseconds; NaN without any. */
  double percentileMs(double part) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(part * size) - 1)] / 1e6;
  }
}
