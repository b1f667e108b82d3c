package io.jobspool.meta;

import org.jspecify.annotations.Nullable;

/** Durations as {@code kubectl} shows them, with two or three significant figures. */
public final class HumanDuration {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY;

  /** Clocks of two machines may differ by this much: what is less in the future is now. */
  private static final long CLOCK_SKEW = 1;

  private HumanDuration() {}

  /** The time between two points in time: {@code 45s}, {@code 3m20s}, {@code 2d4h}. */
  public static String between(Time start, Time end) {
    return of(end.epochSecond() - start.epochSecond());
  }

  /** How long ago something was; {@code <unknown>} if it is not known when. */
  public static String since(@Nullable Time time, Time now) {
    return time == null || time.isExplicitNull() ? "<unknown>" : between(time, now);
  }

  /** A number of seconds. */
  static String of(long seconds) {
    if (seconds < -CLOCK_SKEW) {
      return "<invalid>";
    }
    if (seconds < 2 * MINUTE) {
      return Math.max(0, seconds) + "s";
    }
    if (seconds < 3 * HOUR) {
      return inUnits(seconds, Unit.MINUTE, seconds < 10 * MINUTE);
    }
    if (seconds < 2 * DAY) {
      return inUnits(seconds, Unit.HOUR, seconds < 8 * HOUR);
    }
    if (seconds < 2 * YEAR) {
      return inUnits(seconds, Unit.DAY, seconds < 8 * DAY);
    }
    return inUnits(seconds, Unit.YEAR, seconds < 8 * YEAR);
  }

  private static String inUnits(long seconds, Unit unit, boolean exact) {
    long rest = seconds % unit.seconds / unit.part;
    String whole = seconds / unit.seconds + unit.name;
    return exact && rest > 0 ? whole + rest + unit.partName : whole;
  }

  /** A unit and the next smaller one, which is shown beside few of it. */
  private enum Unit {
    MINUTE(HumanDuration.MINUTE, "m", 1, "s"),
    HOUR(HumanDuration.HOUR, "h", HumanDuration.MINUTE, "m"),
    DAY(HumanDuration.DAY, "d", HumanDuration.HOUR, "h"),
    YEAR(HumanDuration.YEAR, "y", HumanDuration.DAY, "d");

    private final long seconds;
    private final String name;
    private final long part;
    private final String partName;

    Unit(long seconds, String name, long part, String partName) {
      this.seconds = seconds;
      this.name = name;
      this.part = part;
      this.partName = partName;
    }
  }
}
