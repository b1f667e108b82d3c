package io.jobspool.meta;

import org.jspecify.annotations.Nullable;

/**
 * The three ways a quantity can be written; one that is read in one way is written back in the
 * same.
 */
enum QuantityNotation {
  /** {@code 500m}, {@code 2}, {@code 3k}. */
  DECIMAL_SI,
  /** {@code 1e3}. */
  DECIMAL_EXPONENT,
  /** {@code 1Gi}. */
  BINARY_SI;

  /** Far beyond any use; keeps sums of exponents within an {@code int}. */
  private static final int MAX_EXPONENT = 1_000_000_000;

  /**
   * What follows the number in a quantity: how it is written, and a power of ten, or of two if
   * binary.
   */
  record Suffix(QuantityNotation notation, int exponent) {

    /** The meaning of {@code text}, or null if it has none. */
    static @Nullable Suffix parse(String text) {
      return switch (text) {
        case "" -> new Suffix(DECIMAL_SI, 0);
        case "n" -> new Suffix(DECIMAL_SI, -9);
        case "u" -> new Suffix(DECIMAL_SI, -6);
        case "m" -> new Suffix(DECIMAL_SI, -3);
        case "k" -> new Suffix(DECIMAL_SI, 3);
        case "M" -> new Suffix(DECIMAL_SI, 6);
        case "G" -> new Suffix(DECIMAL_SI, 9);
        case "T" -> new Suffix(DECIMAL_SI, 12);
        case "P" -> new Suffix(DECIMAL_SI, 15);
        case "E" -> new Suffix(DECIMAL_SI, 18);
        case "Ki" -> new Suffix(BINARY_SI, 10);
        case "Mi" -> new Suffix(BINARY_SI, 20);
        case "Gi" -> new Suffix(BINARY_SI, 30);
        case "Ti" -> new Suffix(BINARY_SI, 40);
        case "Pi" -> new Suffix(BINARY_SI, 50);
        case "Ei" -> new Suffix(BINARY_SI, 60);
        default -> parseExponent(text);
      };
    }

    private static @Nullable Suffix parseExponent(String text) {
      if (text.length() < 2 || (text.charAt(0) != 'e' && text.charAt(0) != 'E')) {
        return null;
      }
      try {
        int exponent = Integer.parseInt(text.substring(1));
        return Math.abs((long) exponent) > MAX_EXPONENT
            ? null
            : new Suffix(DECIMAL_EXPONENT, exponent);
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }
  }

  /**
   * The suffix for a power of ten that is a multiple of three. Kubernetes has none beyond {@code E}
   * and then writes none, although the number is wrong without it; so do we.
   */
  String decimalSuffix(int exponent) {
    if (this == DECIMAL_EXPONENT) {
      return exponent == 0 ? "" : "e" + exponent;
    }
    return switch (exponent) {
      case -9 -> "n";
      case -6 -> "u";
      case -3 -> "m";
      case 3 -> "k";
      case 6 -> "M";
      case 9 -> "G";
      case 12 -> "T";
      case 15 -> "P";
      case 18 -> "E";
      default -> "";
    };
  }

  /** The suffix for a power of 1024 between 0 and 6. */
  static String binarySuffix(int power) {
    return power == 0 ? "" : "KMGTPE".charAt(power - 1) + "i";
  }
}
