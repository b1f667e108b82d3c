package io.jobspool.serializer.yaml;

/**
 * The order in which go-yaml writes the keys of a map: letters after everything else, and runs of
 * digits by their value.
 *
 * <p>Different keys never compare as equal, but some contradict each other: {@code 1a < 9 < 19 <
 * 1a}. A {@code TreeMap} bears that, while {@code List.sort} may throw.
 */
final class YamlKeyOrder {
  private YamlKeyOrder() {}

  static int compare(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    for (int i = 0; i < a.length && i < b.length; i++) {
      if (a[i] != b[i]) {
        return compareFrom(a, b, i);
      }
    }
    return Integer.compare(a.length, b.length);
  }

  /** Compares two keys that differ at a position and are the same before it. */
  private static int compareFrom(int[] a, int[] b, int position) {
    boolean letter = Character.isLetter(a[position]);
    boolean otherLetter = Character.isLetter(b[position]);
    if (letter && otherLetter) {
      return Integer.compare(a[position], b[position]);
    }
    if (letter || otherLetter) {
      return letter ? 1 : -1;
    }
    int start = (a[position] == '0' || b[position] == '0') && continuesNumber(a, position) ? 1 : 0;
    int byValue = Long.compare(number(a, position, start), number(b, position, start));
    if (byValue != 0) {
      return byValue;
    }
    int byLength = Integer.compare(numberEnd(a, position), numberEnd(b, position));
    return byLength != 0 ? byLength : Integer.compare(a[position], b[position]);
  }

  /** Whether the digits before a position include one that is not zero. */
  private static boolean continuesNumber(int[] key, int position) {
    for (int i = position - 1; i >= 0 && Character.isDigit(key[i]); i--) {
      if (key[i] != '0') {
        return true;
      }
    }
    return false;
  }

  private static long number(int[] key, int position, long start) {
    long number = start;
    for (int i = position; i < key.length && Character.isDigit(key[i]); i++) {
      number = number * 10 + key[i] - '0';
    }
    return number;
  }

  private static int numberEnd(int[] key, int position) {
    int end = position;
    while (end < key.length && Character.isDigit(key[end])) {
      end++;
    }
    return end;
  }
}
