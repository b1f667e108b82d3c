package io.jobspool.meta;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource ({@code 500m}, {@code 1Gi}, {@code 1e3}), read and written as Kubernetes'
 * {@code resource.Quantity} does.
 *
 * <p>{@link #toString()} is the text Kubernetes would write back: a text that is already canonical
 * enough is kept as sent ({@code +1}, {@code 1.001}, {@code 007}), any other is rewritten ({@code
 * 0.5} to {@code 500m}, {@code 1024Ki} to {@code 1Mi}). Amounts finer than a billionth are rounded
 * up to one when read. Two quantities are equal if they are written alike; {@link #compareTo}
 * compares amounts, so {@code 1e3} and {@code 1k} are not equal yet compare as 0.
 *
 * <p>One limit is ours: an amount that needs more than {@value QuantityParser#MAX_DIGITS} digits,
 * or an exponent beyond a billion, is refused.
 */
@Schema(
    name = "io.k8s.apimachinery.pkg.api.resource.Quantity",
    type = SchemaType.STRING,
    description =
        "Amount of a resource: a decimal number, then a decimal suffix (n, u, m, k, M, G, T, P, E),"
            + " a binary one (Ki, Mi, Gi, Ti, Pi, Ei) or an exponent. A plain JSON number is read"
            + " too; answers always carry a string.",
    example = "500m")
public final class Quantity implements Comparable<Quantity> {
  /** Nothing, written {@code 0}: what an absent quantity is. */
  public static final Quantity ZERO = new Quantity(0, null, 0, QuantityNotation.DECIMAL_SI, "0");

  static final int NANO = -9;
  static final int MILLI = -3;

  /** The amount is {@code (large == null ? small : large) * 10^exponent}. */
  private final long small;

  private final @Nullable BigInteger large;
  private final int exponent;
  private final QuantityNotation notation;
  private final String text;

  private Quantity(
      long small,
      @Nullable BigInteger large,
      int exponent,
      QuantityNotation notation,
      @Nullable String text) {
    this.small = small;
    this.large = large;
    this.exponent = exponent;
    this.notation = notation;
    this.text = text != null ? text : canonicalText(small, large, exponent, notation);
  }

  static Quantity ofSmall(
      long value, int exponent, QuantityNotation notation, @Nullable String text) {
    return new Quantity(value, null, exponent, notation, text);
  }

  static Quantity ofLarge(BigInteger value, int exponent, QuantityNotation notation) {
    return new Quantity(0, value, exponent, notation, null);
  }

  /** A whole number, without a suffix where that is its canonical form. */
  public static Quantity of(long value) {
    return value == 0 ? ZERO : ofSmall(value, 0, QuantityNotation.DECIMAL_SI, null);
  }

  /**
   * Reads a quantity; white space around it is ignored.
   *
   * @param text the content of a JSON string, or any other JSON value as it stood in the document:
   *     a number is legal, everything else fails as it does in Kubernetes
   * @throws IllegalArgumentException with the message Kubernetes gives: the amount does not match
   *     the format, its number or its suffix cannot be read
   */
  public static Quantity parse(String text) {
    return QuantityParser.parse(text);
  }

  /**
   * The amount rounded up (away from zero) to a thousandth: the default that all resource lists
   * get.
   */
  public Quantity roundUpToMilli() {
    if (large != null) {
      return ofLarge(QuantityMath.rescale(large, exponent, MILLI), MILLI, notation);
    }
    if (exponent >= MILLI) {
      return this;
    }
    return ofSmall(QuantityMath.divideAwayFromZero(small, MILLI - exponent), MILLI, notation, null);
  }

  /** -1, 0 or 1 as the amount is negative, zero or positive. */
  public int signum() {
    return large != null ? large.signum() : Long.signum(small);
  }

  /** Whether the amount is zero. */
  public boolean isZero() {
    return signum() == 0;
  }

  /**
   * The amount rounded away from zero to a whole number. If that is too large for a long, it is
   * what Kubernetes takes it for: 0 if it is written with up to 18 digits, else its lowest 64 bits.
   */
  public long value() {
    return scaledValue(0);
  }

  /** The amount in thousandths, rounded away from zero, with the range of {@link #value()}. */
  public long milliValue() {
    return scaledValue(MILLI);
  }

  private long scaledValue(int scale) {
    return large != null
        ? QuantityMath.rescale(large, exponent, scale).longValue()
        : QuantityMath.rescaleOrZero(small, exponent, scale);
  }

  /** Whether {@link #milliValue()} is one of a whole number. */
  public boolean isInteger() {
    return milliValue() % 1000 == 0;
  }

  /**
   * The sum of two amounts, in the notation of this one unless it is zero. An amount that is finer
   * by more than {@value QuantityParser#MAX_DIGITS} digits counts for nothing.
   */
  public Quantity plus(Quantity other) {
    QuantityNotation notationOfSum = isZero() ? other.notation : notation;
    int distance = exponent - other.exponent;
    if (isZero() || -distance > QuantityParser.MAX_DIGITS) {
      return other.in(notationOfSum);
    }
    if (other.isZero() || distance > QuantityParser.MAX_DIGITS) {
      return in(notationOfSum);
    }
    int scale = Math.min(exponent, other.exponent);
    BigInteger sum =
        QuantityMath.rescale(unscaled(), exponent, scale)
            .add(QuantityMath.rescale(other.unscaled(), other.exponent, scale));
    return ofLarge(sum, scale, notationOfSum);
  }

  private Quantity in(QuantityNotation other) {
    return new Quantity(small, large, exponent, other, null);
  }

  /** Compares the amounts, whatever their notation. */
  @Override
  public int compareTo(Quantity other) {
    if (large == null && other.large == null && exponent == other.exponent) {
      return Long.compare(small, other.small);
    }
    return toBigDecimal().compareTo(other.toBigDecimal());
  }

  private BigDecimal toBigDecimal() {
    return new BigDecimal(unscaled(), -exponent);
  }

  private BigInteger unscaled() {
    return large != null ? large : BigInteger.valueOf(small);
  }

  private static String canonicalText(
      long small, @Nullable BigInteger large, int exponent, QuantityNotation notation) {
    return large != null
        ? QuantityText.of(large, exponent, notation)
        : QuantityText.of(small, exponent, notation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text Kubernetes writes for this quantity. */
  @Override
  public String toString() {
    return text;
  }
}
