package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  /** What was sent, and what a real API server answered for it in a resource list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1 | 100m
          1 | 1
          1000m | 1
          1500m | 1500m
          0.0005 | 1m
          1u | 1m
          2k | 2k
          100u | 1m
          1.001 | 1.001
          0.100 | 100m
          3n | 1m
          0.5 | 500m
          1e3 | 1e3
          1Ki | 1Ki
          0.0001 | 1m
          1n | 1m
          00.10 | 100m
          1e-3 | 1e-3
          .5 | 500m
          1M | 1M
          2000m | 2
          -0 | 0
          0Ki | 0
          1500000Ki | 1500000Ki
          4Mi | 4Mi
          1024Mi | 1Gi
          0.5Gi | 512Mi
          2 | 2
          100m | 100m
          1000000 | 1M
          +1 | +1
          5. | 5.
          1E3 | 1E3
          1.5 | 1500m
          1e2 | 100
          1000M | 1G
          1024Ki | 1Mi
          """)
  void isWrittenAsMeasuredOnceDefaulted(String sent, String answered) {
    assertEquals(answered, Quantity.parse(sent).roundUpToMilli().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0
          000 | 0
          007 | 007
          +01Ki | +01Ki
          12Ki | 12Ki
          8Ki | 8Ki
          8192Ki | 8Mi
          1000k | 1M
          10000 | 10k
          1e4 | 10e3
          1e19 | 10e18
          1E | 1E
          1000E | 1
          1000T | 1P
          12345678901234567890 | 12345678901234567890
          12345678901234567890000 | 12345678901234567890k
          9223372036854775807 | 9223372036854775807
          9Ei | 9223372036854775807
          -9Ei | -9223372036854775807
          7Ei | 7Ei
          1.1Ki | 1126400m
          1.5Gi | 1536Mi
          0.25Ki | 256
          1023Ki | 1023Ki
          0.0000001Ki | 102400n
          0.5n | 1n
          -0.5n | -1n
          1.0000000001 | 1000000001n
          -1.5 | -1500m
          0.0000000000000000000 | 0
          1e-999999999 | 1e-9
          1e999999999 | 1e999999999
          1000e999999997 | 10e999999999
          """)
  void keepsTheTextOrMakesItCanonical(String sent, String written) {
    assertEquals(written, Quantity.parse(sent).toString());
    assertEquals(written, Quantity.parse(written).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {" 1Gi", "1Gi\n", "\t 1Gi\r\n", "\u00a01Gi\u2003"})
  void ignoresWhiteSpaceAround(String sent) {
    assertEquals("1Gi", Quantity.parse(sent).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "+", ".", "-.", ".Ki", "e3"})
  void takesNoDigitsAtAllForZero(String sent) {
    assertEquals(Quantity.ZERO, Quantity.parse(sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "0x10", "1 Gi", "1KI", "true", "{}", "[1]", "1.2.3", "1Gib", "1\u0663"})
  void rejectsWhatDoesNotLookLikeAQuantity(String sent) {
    assertRejected(
        sent,
        "quantities must match the regular expression"
            + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--1", "1K", "1e", "1ki", "1ee3", "1mm", "1Ki1", "1e1000000001"})
  void rejectsAnUnknownSuffix(String sent) {
    assertRejected(sent, "unable to parse quantity's suffix");
  }

  @ParameterizedTest
  @ValueSource(strings = {".Pi", "-Pi", "+.Ei"})
  void rejectsALargeSuffixWithoutDigits(String sent) {
    assertRejected(sent, "unable to parse numeric part of quantity");
  }

  @Test
  void rejectsMoreDigitsThanItWantsToCalculateWith() {
    String longest = "1" + "2".repeat(989);
    assertEquals(longest, Quantity.parse(longest).toString());
    assertRejected(longest + "22", "unable to parse numeric part of quantity");
    assertRejected("0." + longest + longest, "unable to parse numeric part of quantity");
    assertRejected("1234567890123456789e1000000000", "unable to parse numeric part of quantity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0 | 0 | 0
          1 | 1 | 1 | 1000
          100m | 1 | 1 | 100
          1.5 | 1 | 2 | 1500
          -1.5 | -1 | -2 | -1500
          1n | 1 | 1 | 1
          1Ki | 1 | 1024 | 1024000
          1e3 | 1 | 1000 | 1000000
          9223372036854775807 | 1 | 9223372036854775807 | -1000
          10P | 1 | 10000000000000000 | 0
          10Pi | 1 | 11258999068426240 | -7187745005283311616
          -1E | -1 | -1000000000000000000 | 0
          1e30 | 1 | 0 | 0
          -1e30 | -1 | 0 | 0
          """)
  void hasSignAndRoundedValues(String sent, int sign, long value, long milliValue) {
    Quantity quantity = Quantity.parse(sent);
    assertEquals(sign, quantity.signum());
    assertEquals(sign == 0, quantity.isZero());
    assertEquals(value, quantity.value());
    assertEquals(milliValue, quantity.milliValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 2 | 3
          500m | 500m | 1
          1.001 | 0 | 1001m
          0 | 1Ki | 1Ki
          1536 | 0.5Ki | 2048
          1Mi | 1Mi | 2Mi
          1Mi | 500 | 1049076
          0.5Ki | 1536 | 2Ki
          1e3 | 1e3 | 2e3
          9223372036854775807 | 1 | 9223372036854775808
          1 | -1 | 0
          1e3000 | 1 | 1e3000
          1e0 | 1e3000 | 1e3000
          """)
  void addsInTheNotationOfTheFirst(String one, String other, String sum) {
    assertEquals(sum, Quantity.parse(one).plus(Quantity.parse(other)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "-1", "1000m", "1.0", "1Ki", "1e3", "1e30", "1e-0", "0.5Ki", "2.0Ei"})
  void isIntegerWithoutAFraction(String sent) {
    assertTrue(Quantity.parse(sent).isInteger());
  }

  @ParameterizedTest
  @ValueSource(strings = {"500m", "1.5", "1n", "0.001", "1e-3", "0.3Ki", "-0.5"})
  void isNoIntegerWithAFraction(String sent) {
    assertFalse(Quantity.parse(sent).isInteger());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 2 | -1
          1k | 1e3 | 0
          1Ki | 1k | 1
          1000m | 1 | 0
          1n | 0 | 1
          -1n | 0 | -1
          9223372036854775808 | 9223372036854775807 | 1
          1e999999999 | 1e999999998 | 1
          1e999999999 | 1n | 1
          0.1Gi | 107374182400m | 0
          """)
  void comparesAmounts(String one, String other, int expected) {
    assertEquals(expected, Quantity.parse(one).compareTo(Quantity.parse(other)));
    assertEquals(-expected, Quantity.parse(other).compareTo(Quantity.parse(one)));
  }

  @Test
  void isEqualIfWrittenAlike() {
    assertEquals(Quantity.parse("1"), Quantity.parse("1000m"));
    assertEquals(Quantity.parse("1").hashCode(), Quantity.parse("1000m").hashCode());
    assertNotEquals(Quantity.parse("1k"), Quantity.parse("1e3"));
    assertNotEquals(Quantity.parse("+1"), Quantity.of(1));
  }

  @Test
  void isMadeFromAWholeNumber() {
    assertEquals("0", Quantity.of(0).toString());
    assertEquals("30k", Quantity.of(30_000).toString());
    assertEquals("-9223372036854775808", Quantity.of(Long.MIN_VALUE).toString());
  }

  private static void assertRejected(String sent, String message) {
    Exception rejection = assertThrows(IllegalArgumentException.class, () -> Quantity.parse(sent));
    assertEquals(message, rejection.getMessage());
  }
}
