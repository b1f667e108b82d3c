package io.jobspool.serializer.yaml;

/**
 * Writes strings: plain, in quotes or as a block of lines. Lines that get too long are folded at
 * spaces.
 */
final class YamlScalarEmitter {
  private static final int MAX_COLUMN = 80;

  private final YamlOutput out;

  YamlScalarEmitter(YamlOutput out) {
    this.out = out;
  }

  /**
   * Writes a string in the first style that suits it.
   *
   * @param simpleKey whether it must stay on its line, being a key
   */
  void write(String text, boolean simpleKey) {
    YamlScalarShape shape = YamlScalarShape.of(text);
    int indent = out.indentScalar();
    if (text.indexOf('\n') >= 0 && shape.literal() && !simpleKey) {
      writeLiteral(text);
    } else if (text.indexOf('\n') >= 0
        || (simpleKey && shape.multiline())
        || !isReadAsString(text)) {
      writeDoubleQuoted(text, !simpleKey);
    } else if (shape.plain()) {
      writePlain(text, !simpleKey);
    } else if (shape.singleQuoted()) {
      writeSingleQuoted(text, !simpleKey);
    } else {
      writeDoubleQuoted(text, !simpleKey);
    }
    out.indentBackTo(indent);
  }

  private static boolean isReadAsString(String text) {
    return YamlScalarShape.isReadAsString(text);
  }

  /** Writes a text as it is, only folded if {@code foldable}. */
  void writePlain(String text, boolean foldable) {
    out.space();
    boolean spaces = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean space = text.charAt(i) == ' ';
      if (space && foldable && !spaces && isTooLong() && !isSpace(text, i + 1)) {
        out.startLine();
      } else {
        out.putText(text.codePointAt(i));
      }
      spaces = space;
    }
    out.endScalar();
  }

  private void writeSingleQuoted(String text, boolean foldable) {
    out.indicator('\'');
    boolean spaces = false;
    boolean breaks = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if (c == ' ') {
        if (foldable && !spaces && isTooLong() && inside && !isSpace(text, i + 1)) {
          out.startLine();
        } else {
          out.putText(c);
        }
        spaces = true;
      } else if (YamlScalarShape.isBreak(c)) {
        out.breakLine(c);
        breaks = true;
      } else {
        if (breaks) {
          out.startLine();
        }
        if (c == '\'') {
          out.putText(c);
        }
        out.putText(c);
        spaces = false;
        breaks = false;
      }
    }
    out.closing('\'');
  }

  private void writeDoubleQuoted(String text, boolean foldable) {
    out.indicator('"');
    boolean escapeAll = text.startsWith("\ufeff");
    boolean spaces = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      if (escapeAll || isEscaped(c)) {
        escape(c);
        spaces = false;
      } else if (c == ' ' && foldable && !spaces && isTooLong() && inside) {
        out.startLine();
        if (isSpace(text, i + 1)) {
          out.putText('\\');
        }
        spaces = true;
      } else {
        out.putText(c);
        spaces = c == ' ';
      }
    }
    out.closing('"');
  }

  private static boolean isEscaped(int c) {
    return c == '"' || c == '\\' || !YamlScalarShape.isPrintable(c) || YamlScalarShape.isBreak(c);
  }

  private void escape(int c) {
    putAll(
        switch (c) {
          case 0 -> "\\0";
          case 7 -> "\\a";
          case '\b' -> "\\b";
          case '\t' -> "\\t";
          case '\n' -> "\\n";
          case 11 -> "\\v";
          case '\f' -> "\\f";
          case '\r' -> "\\r";
          case 27 -> "\\e";
          case '"' -> "\\\"";
          case '\\' -> "\\\\";
          case 0x85 -> "\\N";
          case 0xa0 -> "\\_";
          case 0x2028 -> "\\L";
          case 0x2029 -> "\\P";
          default -> String.format(c <= 0xff ? "\\x%02X" : c <= 0xffff ? "\\u%04X" : "\\U%08X", c);
        });
  }

  private void putAll(String text) {
    text.chars().forEach(out::putText);
  }

  private void writeLiteral(String text) {
    out.indicator('|');
    if (text.charAt(0) == ' ' || YamlScalarShape.isBreak(text.charAt(0))) {
      out.closing((char) ('0' + YamlOutput.INDENT));
    }
    String chomping = chomping(text);
    putAll(chomping);
    out.startLiteral();
    boolean breaks = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (YamlScalarShape.isBreak(c)) {
        out.breakLine(c);
        breaks = true;
      } else {
        if (breaks) {
          out.startLine();
        }
        out.putText(c);
        breaks = false;
      }
    }
  }

  /** What is to be done with the line breaks at the end: keep none, one or all. */
  private static String chomping(String text) {
    int last = text.length() - 1;
    if (!YamlScalarShape.isBreak(text.charAt(last))) {
      return "-";
    }
    return last == 0 || YamlScalarShape.isBreak(text.charAt(last - 1)) ? "+" : "";
  }

  private boolean isTooLong() {
    return out.column() > MAX_COLUMN;
  }

  private static boolean isSpace(String text, int index) {
    return index < text.length() && text.charAt(index) == ' ';
  }
}
