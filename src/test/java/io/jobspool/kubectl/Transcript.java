package io.jobspool.kubectl;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command printed, without what is different each time. So an expected output can be a real
 * one, or have {@code <uid>}, {@code <time>}, {@code <age>} and {@code <revision>} where those are.
 */
final class Transcript {
  private static final Pattern UID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"
              + "|[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
  private static final Pattern REVISION = Pattern.compile("(resourceVersion\"?: )\"\\d+\"");

  /** Ages while a test lasts; durations that a scenario chose are longer or have no seconds. */
  private static final Pattern AGE =
      Pattern.compile("(?m)(?<= )((\\d+m)?\\d{1,2}|1[01]\\d)s(?= |$)");

  /** Columns are as wide as what is in them. */
  private static final Pattern BLANKS = Pattern.compile("(<(?:uid|time|age|revision)>) +");

  /** Said by kubectl since version 1.34. */
  private static final Pattern NAMESPACE =
      Pattern.compile("(?m)( deleted) from \\S+ namespace(?= \\(|$)");

  /** Lines of kubectl's own log, about watches that its time limit has ended. */
  private static final Pattern LOG =
      Pattern.compile("(?m)^[IWE]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d+ .*(?:\\R|\\z)");

  private static final Pattern BLANK_ENDS = Pattern.compile("(?m)[ \\t]+$");

  private Transcript() {}

  /** The part of an output that is the same each time. */
  static String masked(String output) {
    String masked = LOG.matcher(output).replaceAll("").strip();
    masked = UID.matcher(masked).replaceAll("<uid>");
    masked = TIME.matcher(masked).replaceAll("<time>");
    masked = REVISION.matcher(masked).replaceAll("$1\"<revision>\"");
    masked = AGE.matcher(masked).replaceAll("<age>");
    masked = BLANKS.matcher(masked).replaceAll("$1 ");
    masked = NAMESPACE.matcher(masked).replaceAll("$1");
    return BLANK_ENDS.matcher(masked).replaceAll("");
  }

  /**
   * Whether a masked output is the expected one, in which a line {@code ...} stands for any number
   * of lines.
   */
  static boolean matches(String expected, String output) {
    String pattern =
        expected
            .lines()
            .map(line -> line.equals("...") ? "(?:.*\n)*" : Pattern.quote(line + "\n"))
            .collect(Collectors.joining());
    return Pattern.matches(pattern, output.isEmpty() ? "" : output + "\n");
  }
}
