package io.jobspool.meta;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A port and its like: a 32-bit number or a name. What was sent as a string stays one, {@code "80"}
 * too.
 */
@Schema(
    name = "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
    oneOf = {Integer.class, String.class},
    format = "int-or-string",
    description =
        "Number or text, told apart by their JSON type: a port by its number or by its name.")
public final class IntOrString {
  private static final IntOrString ZERO = new IntOrString(0, null);

  private final int number;
  private final @Nullable String string;

  private IntOrString(int number, @Nullable String string) {
    this.number = number;
    this.string = string;
  }

  /** A number; 0 is also what an absent value is. */
  public static IntOrString of(int number) {
    return number == 0 ? ZERO : new IntOrString(number, null);
  }

  /** A string, even if it is made of digits. */
  public static IntOrString of(String string) {
    return new IntOrString(0, string);
  }

  /** Whether this is a number. */
  public boolean isInt() {
    return string == null;
  }

  /** The number, 0 if this is a string. */
  public int intValue() {
    return number;
  }

  /** The string, empty if this is a number. */
  public String stringValue() {
    return string == null ? "" : string;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntOrString that
        && number == that.number
        && Objects.equals(string, that.string);
  }

  @Override
  public int hashCode() {
    return string == null ? number : string.hashCode();
  }

  /** The string, or the number in decimal, without quotes. */
  @Override
  public String toString() {
    return string == null ? Integer.toString(number) : string;
  }
}
