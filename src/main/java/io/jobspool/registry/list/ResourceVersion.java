package io.jobspool.registry.list;

import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;

/** Reads the {@code resourceVersion} that clients ask for. */
public final class ResourceVersion {
  private ResourceVersion() {}

  /**
   * A revision; 0 if none is given.
   *
   * @throws NumberFormatException with what Kubernetes says about a text that is no revision
   */
  public static long parse(String text) {
    try {
      long revision = text.isEmpty() ? 0 : Long.parseUnsignedLong(digits(text));
      return revision < 0 ? Long.MAX_VALUE : revision;
    } catch (NumberFormatException e) {
      String why = "strconv.ParseUint: parsing \"" + text + "\": " + problem(text);
      FieldPath path = FieldPath.of("resourceVersion");
      throw new NumberFormatException(FieldError.invalid(path, text, why).toString());
    }
  }

  /** Go takes no sign. */
  private static String digits(String text) {
    return text.startsWith("+") ? "" : text;
  }

  private static String problem(String text) {
    boolean digitsOnly = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digitsOnly ? "value out of range" : "invalid syntax";
  }
}
