package io.jobspool.serializer.yaml;

/**
 * YAML text in the making: where its last line stands, and how deep the current node is indented.
 */
final class YamlOutput {
  static final int INDENT = 2;

  private final StringBuilder text = new StringBuilder();
  private int column;

  /** -1 outside of all collections. */
  private int indent = -1;

  /** Whether the last thing written was indentation, so that no space is needed before the next. */
  private boolean afterSpace = true;

  /**
   * Whether the line so far has only indentation, {@code -} and {@code ?}, so that a collection may
   * start in it.
   */
  private boolean lineStart = true;

  int column() {
    return column;
  }

  boolean atLineStart() {
    return lineStart;
  }

  /** Sets the indentation for a collection, and returns the one to go back to after it. */
  int indentCollection(boolean deeper) {
    int before = indent;
    if (indent < 0) {
      indent = 0;
    } else if (deeper) {
      indent += INDENT;
    }
    return before;
  }

  /** Sets the indentation for the further lines of a scalar, and returns the one to go back to. */
  int indentScalar() {
    int before = indent;
    indent = Math.max(indent, 0) + INDENT;
    return before;
  }

  void indentBackTo(int before) {
    indent = before;
  }

  /** Goes on at the current indentation, on a new line if this one has content. */
  void startLine() {
    int target = Math.max(indent, 0);
    if (!lineStart || column > target || (column == target && !afterSpace)) {
      breakLine('\n');
    }
    while (column < target) {
      put(' ');
    }
    afterSpace = true;
    lineStart = true;
  }

  /** Ends the line, perhaps inside a scalar, with one of the characters that do. */
  void breakLine(int lineBreak) {
    text.appendCodePoint(lineBreak);
    column = 0;
    lineStart = true;
  }

  /** Writes a character of a scalar. */
  void putText(int character) {
    put(character);
    lineStart = false;
  }

  private void put(int character) {
    text.appendCodePoint(character);
    column++;
  }

  /** Writes an indicator of a block collection, after which another may start in the same line. */
  void blockIndicator(char indicator) {
    space();
    put(indicator);
    afterSpace = false;
  }

  /** Writes an indicator after a space. */
  void indicator(char indicator) {
    space();
    closing(indicator);
  }

  /** Writes an indicator right after what is there. */
  void closing(char indicator) {
    putText(indicator);
    afterSpace = false;
  }

  /** Puts a space between this and what was written before, unless there is one. */
  void space() {
    if (!afterSpace) {
      put(' ');
    }
  }

  /** Notes that a scalar has ended. */
  void endScalar() {
    afterSpace = false;
    lineStart = false;
  }

  /** Notes that the header of a literal scalar has been written. */
  void startLiteral() {
    breakLine('\n');
    afterSpace = true;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
