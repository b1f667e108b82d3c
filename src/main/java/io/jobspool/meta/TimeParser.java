package io.jobspool.meta;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads RFC 3339 from left to right, element by element, so that it stops where Go's {@code
 * time.Parse} stops and says the same. A number out of range is reported before anything to its
 * right, a day beyond its month after everything.
 */
final class TimeParser {
  private static final String LAYOUT = "2006-01-02T15:04:05Z07:00";

  private final String text;
  private int position;

  private TimeParser(String text) {
    this.text = text;
  }

  /** See {@link Time#parse}; returns seconds since 1970. */
  static long parse(String text) {
    return new TimeParser(text).epochSecond();
  }

  private long epochSecond() {
    int year = year();
    literal('-');
    int month = number("01", "month", 1, 12);
    literal('-');
    int day = number("02", "day", 0, 99);
    literal('T');
    int second = hour() * 3600;
    literal(':');
    second += number("04", "minute", 0, 59) * 60;
    literal(':');
    second += number("05", "second", 0, 59);
    skipFraction();
    second -= offset();
    if (position < text.length()) {
      throw failure(": extra text: " + quote(text.substring(position)));
    }
    if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw failure(": day out of range");
    }
    return LocalDate.of(year, month, day).toEpochDay() * 86_400 + second;
  }

  private int year() {
    for (int i = 0; i < 4; i++) {
      if (!digitAt(i)) {
        throw unexpected(position, "2006");
      }
    }
    position = 4;
    return Integer.parseInt(text.substring(0, 4));
  }

  private int hour() {
    if (digitAt(position) && !digitAt(position + 1)) {
      return text.charAt(position++) - '0';
    }
    return number("15", "hour", 0, 23);
  }

  private int number(String element, String name, int min, int max) {
    if (!digitAt(position) || !digitAt(position + 1)) {
      throw unexpected(position, element);
    }
    int number = (text.charAt(position) - '0') * 10 + text.charAt(position + 1) - '0';
    position += 2;
    if (number < min || number > max) {
      throw failure(": " + name + " out of range");
    }
    return number;
  }

  private void skipFraction() {
    if ((at(position, '.') || at(position, ',')) && digitAt(position + 1)) {
      position++;
      while (digitAt(position)) {
        position++;
      }
    }
  }

  /**
   * The offset east of UTC in seconds. 24 hours and 60 minutes are let through, since some write
   * them.
   */
  private int offset() {
    if (at(position, 'Z')) {
      position++;
      return 0;
    }
    int start = position;
    if (!at(start + 3, ':')) {
      throw unexpected(start, "Z07:00");
    }
    int hours = offsetNumber(start, start + 1, "hour", 24);
    int minutes = offsetNumber(start, start + 4, "minute", 60);
    boolean east = at(start, '+');
    if (!east && !at(start, '-')) {
      throw unexpected(start, "Z07:00");
    }
    int seconds = hours * 3600 + minutes * 60;
    return east ? seconds : -seconds;
  }

  private int offsetNumber(int offsetStart, int index, String unit, int max) {
    if (!digitAt(index) || !digitAt(index + 1)) {
      throw unexpected(offsetStart, "Z07:00");
    }
    position = index;
    return number("Z07:00", "time zone offset " + unit, 0, max);
  }

  private void literal(char expected) {
    if (!at(position, expected)) {
      throw unexpected(position, String.valueOf(expected));
    }
    position++;
  }

  private boolean at(int index, char expected) {
    return index < text.length() && text.charAt(index) == expected;
  }

  private boolean digitAt(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private IllegalArgumentException unexpected(int index, String element) {
    return failure(
        " as "
            + quote(LAYOUT)
            + ": cannot parse "
            + quote(text.substring(index))
            + " as "
            + quote(element));
  }

  private IllegalArgumentException failure(String problem) {
    return new IllegalArgumentException("parsing time " + quote(text) + problem);
  }

  /**
   * Go quotes differently here than elsewhere: what is not printable ASCII is written byte by byte.
   */
  private static String quote(String unquoted) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte b : unquoted.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ') {
        quoted.append(String.format("\\x%02x", b & 0xff));
      } else {
        quoted.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return quoted.append('"').toString();
  }
}
