package io.jobspool.meta;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A point in time with the precision of a second, written as RFC 3339 in UTC: Kubernetes' {@code
 * metav1.Time}.
 */
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.Time",
    type = SchemaType.STRING,
    format = "date-time",
    description =
        "Point in time in RFC 3339 with a resolution of one second. Any offset from UTC is read;"
            + " answers are in UTC.")
public final class Time implements Comparable<Time> {
  /**
   * The first second of year 1, which Kubernetes writes as JSON {@code null}. It stands for a time
   * that is unset but written all the same, as {@code creationTimestamp: null} in old pod
   * templates.
   */
  public static final Time EXPLICIT_NULL = new Time(-62_135_596_800L);

  private static final int SECONDS_PER_DAY = 86_400;

  private final long epochSecond;

  private Time(long epochSecond) {
    this.epochSecond = epochSecond;
  }

  /** The second that contains the instant. */
  public static Time of(Instant instant) {
    return new Time(instant.getEpochSecond());
  }

  /** A time counted from 1970-01-01T00:00:00Z. */
  public static Time ofEpochSecond(long epochSecond) {
    return new Time(epochSecond);
  }

  /**
   * Reads RFC 3339 with any offset, which is converted to UTC; fractions of a second are dropped.
   * As in Go, the hour may have one digit and the fraction may follow a comma.
   *
   * @throws IllegalArgumentException with the message of Go's {@code time.Parse}
   */
  public static Time parse(String text) {
    return new Time(TimeParser.parse(text));
  }

  /** Whether this is written as {@code null}. */
  public boolean isExplicitNull() {
    return epochSecond == EXPLICIT_NULL.epochSecond;
  }

  /** Seconds since 1970-01-01T00:00:00Z. */
  public long epochSecond() {
    return epochSecond;
  }

  /** The start of this second. */
  public Instant toInstant() {
    return Instant.ofEpochSecond(epochSecond);
  }

  @Override
  public int compareTo(Time other) {
    return Long.compare(epochSecond, other.epochSecond);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Time that && epochSecond == that.epochSecond;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(epochSecond);
  }

  /**
   * RFC 3339 in UTC: {@code 2019-06-13T07:25:15Z}. Built by hand, as every create and every read
   * writes several.
   */
  @Override
  public String toString() {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY));
    int second = Math.floorMod(epochSecond, SECONDS_PER_DAY);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      return toInstant().toString();
    }
    byte[] text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
    putTwoDigits(text, 0, date.getYear() / 100);
    putTwoDigits(text, 2, date.getYear() % 100);
    putTwoDigits(text, 5, date.getMonthValue());
    putTwoDigits(text, 8, date.getDayOfMonth());
    putTwoDigits(text, 11, second / 3600);
    putTwoDigits(text, 14, second / 60 % 60);
    putTwoDigits(text, 17, second % 60);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void putTwoDigits(byte[] text, int position, int number) {
    text[position] = (byte) ('0' + number / 10);
    text[position + 1] = (byte) ('0' + number % 10);
  }
}
