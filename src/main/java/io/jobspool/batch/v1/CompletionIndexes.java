package io.jobspool.batch.v1;

import io.jobspool.serializer.GoQuote;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A set of completion indexes that came as text, {@code 0,2-5,7}. Kubernetes 1.36 reads it the same
 * way and has the same complaints.
 *
 * @param total how many indexes there are; 0 if the text is malformed
 * @param complaint what is wrong with the text, or empty
 */
record CompletionIndexes(int total, String complaint) {
  static CompletionIndexes parse(String text, int completions) {
    if (text.isEmpty()) {
      return new CompletionIndexes(0, "");
    }
    int total = 0;
    int previous = -1;
    for (String piece : text.split(",", -1)) {
      Interval interval = Interval.parse(piece, completions);
      if (!interval.complaint.isEmpty()) {
        return new CompletionIndexes(0, interval.complaint);
      }
      if (previous >= interval.first) {
        return new CompletionIndexes(0, notIncreasing(previous, interval.first));
      }
      total += interval.last - interval.first + 1;
      previous = interval.last;
    }
    return new CompletionIndexes(total, "");
  }

  /** The first index that two increasing sets share; malformed pieces are passed over. */
  static OptionalInt firstShared(String oneText, String otherText, int completions) {
    List<Interval> one = wellFormed(oneText, completions);
    List<Interval> other = wellFormed(otherText, completions);
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      Interval a = one.get(i);
      Interval b = other.get(j);
      if (a.first <= b.last && b.first <= a.last) {
        return OptionalInt.of(Math.max(a.first, b.first));
      }
      if (a.first <= b.first) {
        i++;
      } else {
        j++;
      }
    }
    return OptionalInt.empty();
  }

  private static List<Interval> wellFormed(String text, int completions) {
    return Arrays.stream(text.split(",", -1))
        .map(piece -> Interval.parse(piece, completions))
        .filter(interval -> interval.complaint.isEmpty())
        .toList();
  }

  private static String notIncreasing(int previous, int current) {
    return "non-increasing order, previous: " + previous + ", current: " + current;
  }

  /** What stands between two commas; without a complaint {@code first <= last}. */
  private record Interval(int first, int last, String complaint) {
    static Interval parse(String text, int completions) {
      String[] limits = text.split("-", -1);
      if (limits.length > 2) {
        return malformed(
            "the fragment %s violates the requirement that an index interval can have at most two"
                    .formatted(GoQuote.quote(text))
                + " parts separated by '-'");
      }
      for (String limit : limits) {
        String complaint = complaintOf(limit, completions);
        if (!complaint.isEmpty()) {
          return malformed(complaint);
        }
      }
      int first = Integer.parseInt(limits[0]);
      int last = Integer.parseInt(limits[limits.length - 1]);
      return limits.length > 1 && first >= last
          ? malformed(notIncreasing(first, last))
          : new Interval(first, last, "");
    }

    private static Interval malformed(String complaint) {
      return new Interval(0, 0, complaint);
    }

    private static String complaintOf(String limit, int completions) {
      OptionalLong number = number(limit);
      if (number.isEmpty()) {
        return "cannot convert string to integer for index: " + GoQuote.quote(limit);
      }
      return number.getAsLong() < completions ? "" : "too large index: " + GoQuote.quote(limit);
    }

    private static OptionalLong number(String text) {
      try {
        return text.chars().allMatch(c -> c < 0x80)
            ? OptionalLong.of(Long.parseLong(text))
            : OptionalLong.empty();
      } catch (NumberFormatException e) {
        return OptionalLong.empty();
      }
    }
  }
}
