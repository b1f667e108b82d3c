package io.jobspool.serializer.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads and writes numbers as Go's {@code strconv} and {@code encoding/json} do. */
final class GoNumbers {
  private static final BigInteger MAX_UNSIGNED =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private GoNumbers() {}

  /**
   * A whole number in decimal, in hexadecimal ({@code 0x}), octal ({@code 0o} or just {@code 0}) or
   * binary ({@code 0b}): a {@code Long}, or a {@code BigInteger} for what needs all 64 bits; null
   * if it is none or too large.
   */
  static @Nullable Number parseInteger(String text) {
    boolean negative = text.startsWith("-");
    boolean signed = negative || text.startsWith("+");
    BigInteger magnitude = parseUnsigned(signed ? text.substring(1) : text);
    if (magnitude == null) {
      return null;
    }
    BigInteger value = negative ? magnitude.negate() : magnitude;
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return signed || value.compareTo(MAX_UNSIGNED) > 0 ? null : value;
  }

  private static @Nullable BigInteger parseUnsigned(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) != '0') {
      return parseDigits(text, 10);
    }
    return switch (text.length() < 3 ? '0' : text.charAt(1)) {
      case 'b', 'B' -> parseDigits(text.substring(2), 2);
      case 'o', 'O' -> parseDigits(text.substring(2), 8);
      case 'x', 'X' -> parseDigits(text.substring(2), 16);
      default -> parseDigits(text, 8);
    };
  }

  private static @Nullable BigInteger parseDigits(String digits, int radix) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'z' || Character.digit(digits.charAt(i), radix) < 0) {
        return null;
      }
    }
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    boolean tooLarge = digits.length() - start > Long.SIZE;
    return tooLarge ? null : new BigInteger(digits.substring(start), radix);
  }

  /**
   * A number as {@code encoding/json} writes it: without an exponent from 1e-6 up to, not
   * including, 1e21.
   */
  static String formatJson(double value) {
    double magnitude = Math.abs(value);
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = shortest(magnitude);
    String sign = value < 0 ? "-" : "";
    if (magnitude >= 1e-6 && magnitude < 1e21) {
      return sign + digits.toPlainString();
    }
    String text = sign + withExponent(digits);
    int exponent = text.indexOf("e-0");
    return exponent < 0 ? text : text.substring(0, exponent + 2) + text.substring(exponent + 3);
  }

  /** A number in Go's {@code %g}: with an exponent below 1e-4 and from 1e6 on. */
  static String formatGeneral(double value) {
    return formatGeneral(value, shortest(Math.abs(value)));
  }

  /** As {@link #formatGeneral(double)}, with only as many digits as a {@code float} needs. */
  static String formatGeneral32(double value) {
    float rounded = (float) value;
    return formatGeneral(rounded, shortest(Math.abs(rounded)));
  }

  private static String formatGeneral(double value, BigDecimal digits) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-.inf" : ".inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    int exponent = digits.precision() - digits.scale() - 1;
    boolean plain = exponent >= -4 && exponent < 6;
    return (value < 0 ? "-" : "") + (plain ? digits.toPlainString() : withExponent(digits));
  }

  private static String withExponent(BigDecimal digits) {
    String unscaled = digits.unscaledValue().toString();
    int exponent = digits.precision() - digits.scale() - 1;
    StringBuilder text = new StringBuilder().append(unscaled.charAt(0));
    if (unscaled.length() > 1) {
      text.append('.').append(unscaled, 1, unscaled.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    text.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
    return text.toString();
  }

  /** The fewest digits that read back as the same double. */
  private static BigDecimal shortest(double magnitude) {
    return shortest(magnitude, candidate -> candidate.doubleValue() == magnitude);
  }

  private static BigDecimal shortest(float magnitude) {
    return shortest((double) magnitude, candidate -> candidate.floatValue() == magnitude);
  }

  private static BigDecimal shortest(double magnitude, Predicate<BigDecimal> isSame) {
    if (!Double.isFinite(magnitude)) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact = new BigDecimal(magnitude);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal candidate = exact.round(new MathContext(precision));
      if (isSame.test(candidate)) {
        return candidate.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros();
  }
}
