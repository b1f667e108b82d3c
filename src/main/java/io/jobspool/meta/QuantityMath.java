package io.jobspool.meta;

import java.math.BigInteger;

/** Moves numbers between powers of ten; whatever falls off the end rounds away from zero. */
final class QuantityMath {
  private static final int MAX_LONG_POWER = 18;

  private QuantityMath() {}

  static BigInteger powerOfTen(int power) {
    return BigInteger.TEN.pow(power);
  }

  /** {@code value / 10^power}, where any remainder counts as one more away from zero. */
  static long divideAwayFromZero(long value, int power) {
    if (power > MAX_LONG_POWER) {
      return Long.signum(value);
    }
    long divisor = longPowerOfTen(power);
    long quotient = value / divisor;
    return value % divisor == 0 ? quotient : quotient + Long.signum(value);
  }

  /** {@code value * 10^from} in units of {@code 10^to}, rounded away from zero. */
  static BigInteger rescale(BigInteger value, int from, int to) {
    if (from >= to) {
      return value.multiply(powerOfTen(from - to));
    }
    BigInteger[] parts = value.divideAndRemainder(powerOfTen(to - from));
    return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.valueOf(value.signum()));
  }

  /** As {@link #rescale}, but 0 if a long cannot hold the result. */
  static long rescaleOrZero(long value, int from, int to) {
    if (from < to) {
      return divideAwayFromZero(value, to - from);
    }
    if (value == 0 || from - to > MAX_LONG_POWER) {
      return 0;
    }
    BigInteger exact = rescale(BigInteger.valueOf(value), from, to);
    return exact.bitLength() < Long.SIZE ? exact.longValue() : 0;
  }

  private static long longPowerOfTen(int power) {
    long result = 1;
    for (int i = 0; i < power; i++) {
      result *= 10;
    }
    return result;
  }
}
