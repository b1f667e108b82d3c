package io.jobspool.serializer;

/**
 * Strings in the double quotes that Go's {@code %q} puts around them; many messages contain one.
 */
public final class GoQuote {
  private GoQuote() {}

  /** The string in quotes, with Go's escapes for quotes, backslashes and unprintable characters. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append('"').toString();
  }

  private static void appendEscaped(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case 7 -> quoted.append("\\a");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 11 -> quoted.append("\\v");
      default -> appendOther(quoted, c);
    }
  }

  private static void appendOther(StringBuilder quoted, int c) {
    if (c == ' ' || isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else if (c < 0x80) {
      quoted.append(String.format("\\x%02x", c));
    } else if (c < 0x10000) {
      quoted.append(String.format("\\u%04x", c));
    } else {
      quoted.append(String.format("\\U%08x", c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
