package io.jobspool.meta;

import java.math.BigInteger;

/**
 * Reads one quantity: sign, digits, a fraction and a suffix.
 *
 * <p>Up to 18 digits are calculated in a {@code long}; only there may the text be kept as it was
 * sent. Everything else goes through {@code BigInteger}, is rounded up to a billionth and, if
 * binary, capped at 2^63-1.
 */
final class QuantityParser {
  /** Bounds the time and memory one quantity can take; Kubernetes has no such bound. */
  static final int MAX_DIGITS = 1000;

  private static final String WRONG_FORMAT =
      "quantities must match the regular expression"
          + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  private static final String WRONG_NUMBER = "unable to parse numeric part of quantity";
  private static final String WRONG_SUFFIX = "unable to parse quantity's suffix";

  private static final int LONG_DIGITS = 18;
  private static final BigInteger MAX_BINARY = BigInteger.valueOf(Long.MAX_VALUE);

  private final String text;
  private int position;
  private boolean negative;
  private String whole = "";
  private String fraction = "";
  private boolean hasDigits;
  private QuantityNotation notation = QuantityNotation.DECIMAL_SI;
  private int suffixExponent;

  private QuantityParser(String text) {
    this.text = text;
  }

  /** See {@link Quantity#parse}. */
  static Quantity parse(String untrimmed) {
    String text = trim(untrimmed);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(WRONG_FORMAT);
    }
    if (text.equals("0")) {
      return Quantity.ZERO;
    }
    QuantityParser parser = new QuantityParser(text);
    parser.scan();
    return parser.fitsLong() ? parser.small() : parser.large();
  }

  private void scan() {
    char first = text.charAt(0);
    negative = first == '-';
    int signLength = negative || first == '+' ? 1 : 0;
    position = signLength;
    while (at('0')) {
      position++;
    }
    hasDigits = position > signLength;
    whole = digits();
    if (at('.')) {
      position++;
      fraction = digits();
    }
    hasDigits |= !whole.isEmpty() || !fraction.isEmpty();
    if (whole.isEmpty()) {
      whole = "0";
    }
    suffix();
  }

  private void suffix() {
    int start = position;
    while (position < text.length() && "eEinumkKMGTP".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    if (at('-') || at('+')) {
      position++;
    }
    digits();
    if (position < text.length()) {
      throw new IllegalArgumentException(WRONG_FORMAT);
    }
    QuantityNotation.Suffix suffix = QuantityNotation.Suffix.parse(text.substring(start));
    if (suffix == null) {
      throw new IllegalArgumentException(WRONG_SUFFIX);
    }
    notation = suffix.notation();
    suffixExponent = suffix.exponent();
  }

  private boolean at(char expected) {
    return position < text.length() && text.charAt(position) == expected;
  }

  private String digits() {
    int start = position;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
    return text.substring(start, position);
  }

  /** The power of ten by which the digits, read as one whole number, are multiplied. */
  private int exponent() {
    int decimal = notation == QuantityNotation.BINARY_SI ? 0 : suffixExponent;
    return decimal - fraction.length();
  }

  private boolean fitsLong() {
    int digits = whole.length() + fraction.length();
    if (notation != QuantityNotation.BINARY_SI) {
      return digits <= LONG_DIGITS && exponent() >= Quantity.NANO;
    }
    return fraction.isEmpty() && whole.length() + suffixExponent * 3 / 10 <= 14;
  }

  private Quantity small() {
    String digits = whole + fraction;
    long value = Long.parseLong(digits);
    boolean binary = notation == QuantityNotation.BINARY_SI;
    boolean keepText =
        binary
            ? (value & 7) != 0
            : exponent() % 3 == 0 && !digits.endsWith("000") && digits.charAt(0) != '0';
    long amount = binary ? value << suffixExponent : value;
    return Quantity.ofSmall(
        negative ? -amount : amount, exponent(), notation, keepText ? text : null);
  }

  private Quantity large() {
    if (!hasDigits || tooManyDigits()) {
      throw new IllegalArgumentException(WRONG_NUMBER);
    }
    BigInteger unscaled = new BigInteger(whole + fraction);
    if (unscaled.signum() == 0) {
      return Quantity.ZERO;
    }
    boolean binary = notation == QuantityNotation.BINARY_SI;
    BigInteger amount = inNanos(binary ? unscaled.shiftLeft(suffixExponent) : unscaled);
    BigInteger one = QuantityMath.powerOfTen(-Quantity.NANO);
    if (binary && amount.compareTo(MAX_BINARY.multiply(one)) > 0) {
      return Quantity.ofLarge(negative ? MAX_BINARY.negate() : MAX_BINARY, 0, notation);
    }
    return Quantity.ofLarge(
        negative ? amount.negate() : amount,
        Quantity.NANO,
        binary && amount.compareTo(one) < 0 ? QuantityNotation.DECIMAL_SI : notation);
  }

  private boolean tooManyDigits() {
    int digits = whole.length() + fraction.length();
    return digits > MAX_DIGITS || exponent() > MAX_DIGITS - digits + Quantity.NANO;
  }

  private BigInteger inNanos(BigInteger unscaled) {
    boolean vanishing = exponent() < Quantity.NANO - 2 * MAX_DIGITS;
    return vanishing ? BigInteger.ONE : QuantityMath.rescale(unscaled, exponent(), Quantity.NANO);
  }

  /**
   * Drops what Unicode calls white space from both ends, which is more than {@code String.strip}
   * knows.
   */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c >= '\u0085' && (c == '\u0085' || c == '\u00a0' || Character.isSpaceChar(c));
  }
}
