package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {
  private static final String LAYOUT = "2006-01-02T15:04:05Z07:00";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-06-13T07:25:15Z | 2019-06-13T07:25:15Z
          2020-01-31T23:59:59+01:00 | 2020-01-31T22:59:59Z
          2020-12-31T23:59:59-05:30 | 2021-01-01T05:29:59Z
          2020-02-29T00:00:00.999999999Z | 2020-02-29T00:00:00Z
          2020-02-29T00:00:00,5+00:00 | 2020-02-29T00:00:00Z
          2020-02-29T1:00:00Z | 2020-02-29T01:00:00Z
          2020-02-29T00:00:00-24:60 | 2020-03-01T01:00:00Z
          1969-12-31T23:59:59Z | 1969-12-31T23:59:59Z
          0000-01-01T00:00:00Z | 0000-01-01T00:00:00Z
          9999-12-31T23:59:59Z | 9999-12-31T23:59:59Z
          9999-12-31T23:59:59-00:01 | +10000-01-01T00:00:59Z
          """)
  void readsRfc3339AndWritesItInUtc(String sent, String written) {
    assertEquals(written, Time.parse(sent).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          '' | '' | 2006
          x | x | 2006
          yesterday | yesterday | 2006
          202x-01-01T00:00:00Z | 202x-01-01T00:00:00Z | 2006
          2020 | '' | -
          2020/01/01 | /01/01 | -
          2020-1-01T00:00:00Z | 1-01T00:00:00Z | 01
          2020-01-01 | '' | T
          2020-01-01 00:00:00Z | ' 00:00:00Z' | T
          2020-01-01t00:00:00Z | t00:00:00Z | T
          2020-01-01Tx | x | 15
          2020-01-01T00:0:00Z | 0:00Z | 04
          2020-01-01T00:00Z | Z | :
          2020-01-01T00:00:0Z | 0Z | 05
          2020-01-01T00:00:00 | '' | Z07:00
          2020-01-01T00:00:00z | z | Z07:00
          2020-01-01T00:00:00.Z | .Z | Z07:00
          2020-01-01T00:00:00+0100 | +0100 | Z07:00
          2020-01-01T00:00:00+1:00 | +1:00 | Z07:00
          2020-01-01T00:00:00*01:00 | *01:00 | Z07:00
          2020-01-01T00:00:00+01:0 | +01:0 | Z07:00
          """)
  void saysWhereItCouldNotReadOn(String sent, String rest, String element) {
    assertRejected(
        sent, " as \"" + LAYOUT + "\": cannot parse \"" + rest + "\" as \"" + element + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-13-01T00:00:00Z | month
          2020-00-01T00:00:00Z | month
          2020-02-30T00:00:00Z | day
          2021-02-29T00:00:00Z | day
          2020-01-00T00:00:00Z | day
          2020-01-01T24:00:00Z | hour
          2020-01-01T23:60:00Z | minute
          2020-01-01T23:59:60Z | second
          2020-01-01T23:59:59+25:00 | time zone offset hour
          2020-01-01T23:59:59+00:61 | time zone offset minute
          """)
  void saysWhatIsOutOfRange(String sent, String what) {
    assertRejected(sent, ": " + what + " out of range");
  }

  @Test
  void rejectsExtraText() {
    assertRejected("2020-01-01T00:00:00Zulu", ": extra text: \"ulu\"");
    assertRejected("2020-02-30T00:00:00Z!", ": extra text: \"!\"");
  }

  @Test
  void quotesWhatIsNotPlainAsciiByteByByte() {
    Exception rejection =
        assertThrows(IllegalArgumentException.class, () -> Time.parse("\u00e9\n\"\\"));
    assertEquals(
        "parsing time \"\\xc3\\xa9\\x0a\\\"\\\\\" as \"2006-01-02T15:04:05Z07:00\": cannot parse"
            + " \"\\xc3\\xa9\\x0a\\\"\\\\\" as \"2006\"",
        rejection.getMessage());
  }

  @Test
  void takesTheFirstSecondOfYearOneForNull() {
    assertTrue(Time.parse("0001-01-01T00:00:00Z").isExplicitNull());
    assertEquals(Time.EXPLICIT_NULL, Time.parse("0001-01-01T01:00:00+01:00"));
    assertFalse(Time.ofEpochSecond(0).isExplicitNull());
  }

  @Test
  void dropsWhatIsFinerThanASecond() {
    Instant instant = Instant.parse("2019-06-13T07:25:15.987654321Z");
    assertEquals("2019-06-13T07:25:15Z", Time.of(instant).toString());
    assertEquals(Instant.parse("2019-06-13T07:25:15Z"), Time.of(instant).toInstant());
  }

  @Test
  void isOrderedByTime() {
    Time earlier = Time.parse("2020-01-01T00:00:00+01:00");
    Time later = Time.parse("2020-01-01T00:00:00Z");
    assertTrue(earlier.compareTo(later) < 0);
    assertEquals(later, Time.ofEpochSecond(later.epochSecond()));
  }

  private static void assertRejected(String sent, String problem) {
    Exception rejection = assertThrows(IllegalArgumentException.class, () -> Time.parse(sent));
    assertEquals("parsing time \"" + sent + "\"" + problem, rejection.getMessage());
  }
}
