package io.jobspool.meta;

import java.math.BigInteger;

/**
 * The canonical text of an amount: the largest suffix that leaves no fraction. A binary amount
 * below 1Ki, or with a fraction, is written in decimal.
 */
final class QuantityText {
  private static final BigInteger KIBI = BigInteger.valueOf(1024);
  private static final long TENS_FREE_LIMIT = Long.MAX_VALUE / 100;

  private QuantityText() {}

  static String of(long value, int exponent, QuantityNotation notation) {
    if (value == 0) {
      return "0";
    }
    if (notation != QuantityNotation.BINARY_SI) {
      return decimal(value, exponent, notation);
    }
    return of(BigInteger.valueOf(value), exponent, notation);
  }

  static String of(BigInteger value, int exponent, QuantityNotation notation) {
    if (value.signum() == 0) {
      return "0";
    }
    if (notation != QuantityNotation.BINARY_SI) {
      return decimal(value, exponent, notation);
    }
    BigInteger whole = QuantityMath.rescale(value, exponent, 0);
    boolean exact = exponent >= 0 || QuantityMath.rescale(whole, 0, exponent).equals(value);
    if (!exact || whole.abs().compareTo(KIBI) < 0) {
      return decimal(value, exponent, QuantityNotation.DECIMAL_SI);
    }
    return binary(whole);
  }

  private static String binary(BigInteger whole) {
    BigInteger number = whole;
    int power = 0;
    while (number.getLowestSetBit() >= 10) {
      number = number.shiftRight(10);
      power++;
    }
    return number + QuantityNotation.binarySuffix(power);
  }

  private static String decimal(long value, int exponent, QuantityNotation notation) {
    long number = value;
    int power = exponent;
    while (number % 10 == 0) {
      number /= 10;
      power++;
    }
    if (number > TENS_FREE_LIMIT || number < -TENS_FREE_LIMIT) {
      return decimal(BigInteger.valueOf(number), power, notation);
    }
    for (; power % 3 != 0; power--) {
      number *= 10;
    }
    return number + notation.decimalSuffix(power);
  }

  private static String decimal(BigInteger value, int exponent, QuantityNotation notation) {
    BigInteger number = value;
    int power = exponent;
    BigInteger[] parts = number.divideAndRemainder(BigInteger.TEN);
    while (parts[1].signum() == 0) {
      number = parts[0];
      power++;
      parts = number.divideAndRemainder(BigInteger.TEN);
    }
    for (; power % 3 != 0; power--) {
      number = number.multiply(BigInteger.TEN);
    }
    return number + notation.decimalSuffix(power);
  }
}
