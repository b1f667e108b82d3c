package io.jobspool.serializer.yaml;

import org.yaml.snakeyaml.error.Mark;

/** The text of a YAML stream while it is being read: a position in it, with its line and column. */
final class YamlSource {
  private static final int[] NO_SNIPPET = {};

  private final String text;
  private int position;
  private int line;
  private int column;

  /**
   * Starts reading.
   *
   * @throws YamlProblem if the text has characters that YAML forbids
   */
  YamlSource(String text) {
    if (!text.codePoints().allMatch(YamlSource::isAllowed)) {
      throw new YamlProblem(0, "control characters are not allowed");
    }
    this.text = text;
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0x7e)
        || c == 0x85
        || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  int position() {
    return position;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  Mark mark() {
    return new Mark("yaml", position, line, column, NO_SNIPPET, 0);
  }

  /**
   * A problem at this place, in the words of go-yaml's scanner, which does not name the first line.
   */
  YamlProblem problem(String problem) {
    return new YamlProblem(line == 0 ? 0 : line + 1, problem);
  }

  /** The character here; NUL at the end of the text, where it cannot be mistaken. */
  char current() {
    return next(0);
  }

  char next(int offset) {
    int index = position + offset;
    return index < text.length() ? text.charAt(index) : '\0';
  }

  boolean at(char expected) {
    return next(0) == expected;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  boolean atBlank() {
    return isBlank(current());
  }

  boolean atBreak() {
    return YamlScalarShape.isBreak(current());
  }

  boolean atBreakOrEnd() {
    return atEnd() || atBreak();
  }

  /** Whether a space, a tab, a line break or the end is some characters ahead. */
  boolean isSeparator(int offset) {
    char c = next(offset);
    return c == '\0' || isBlank(c) || YamlScalarShape.isBreak(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Whether a line with just this indicator, {@code ---} or {@code ...}, starts here. */
  boolean atDocumentIndicator(String indicator) {
    return column == 0 && text.startsWith(indicator, position) && isSeparator(indicator.length());
  }

  boolean atDocumentIndicator() {
    return atDocumentIndicator("---") || atDocumentIndicator("...");
  }

  /** Moves past a character that is no line break, and returns it. */
  char read() {
    char c = current();
    position++;
    if (!Character.isLowSurrogate(c)) {
      column++;
    }
    return c;
  }

  /** Moves past a number of characters that are no line breaks. */
  void skip(int characters) {
    for (int i = 0; i < characters; i++) {
      read();
    }
  }

  void skipBlanks() {
    while (atBlank()) {
      read();
    }
  }

  /** Moves past a line break, and returns it as a scalar has it. */
  String readBreak() {
    char c = current();
    position += c == '\r' && next(1) == '\n' ? 2 : 1;
    startLine();
    return c == '\u2028' || c == '\u2029' ? String.valueOf(c) : "\n";
  }

  /** Counts a new line; at the end of the text even if there is no line break. */
  void startLine() {
    line++;
    column = 0;
  }

  void skipComment() {
    if (at('#')) {
      while (!atBreakOrEnd()) {
        read();
      }
    }
  }

  /** Moves to the next line, past blanks and a comment; anything else is a problem. */
  void skipRestOfLine() {
    skipBlanks();
    skipComment();
    if (!atBreakOrEnd()) {
      throw problem("did not find expected comment or line break");
    }
    if (atBreak()) {
      readBreak();
    }
  }

  /** Reads letters, digits, {@code _} and {@code -}, as many as there are. */
  String readWord() {
    int start = position;
    while (isWordCharacter(current())) {
      read();
    }
    return text.substring(start, position);
  }

  static boolean isWordCharacter(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '-';
  }
}
