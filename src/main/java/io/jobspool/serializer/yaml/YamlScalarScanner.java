package io.jobspool.serializer.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** Reads scalars, and folds their lines as YAML wants. */
final class YamlScalarScanner {
  private final YamlSource source;
  private boolean endedWithBreak;

  YamlScalarScanner(YamlSource source) {
    this.source = source;
  }

  /** Whether the plain scalar read last was followed by a line break. */
  boolean endedWithBreak() {
    return endedWithBreak;
  }

  /** White space inside a scalar: blanks in a line, or line breaks that are folded. */
  private static final class Gap {
    private final StringBuilder blanks = new StringBuilder();
    private String firstBreak = "";
    private final StringBuilder furtherBreaks = new StringBuilder();
    private boolean broken;

    /**
     * Adds to a scalar what the gap leaves there, a single line break as a space, and forgets it.
     */
    void moveTo(StringBuilder text) {
      if (!broken) {
        text.append(blanks);
      } else if (!firstBreak.equals("\n")) {
        text.append(firstBreak).append(furtherBreaks);
      } else if (furtherBreaks.length() == 0) {
        text.append(' ');
      } else {
        text.append(furtherBreaks);
      }
      blanks.setLength(0);
      firstBreak = "";
      furtherBreaks.setLength(0);
      broken = false;
    }

    boolean isEmpty() {
      return !broken && blanks.length() == 0;
    }

    void addBreak(String lineBreak) {
      if (broken) {
        furtherBreaks.append(lineBreak);
      } else {
        firstBreak = lineBreak;
        broken = true;
      }
    }
  }

  /** Reads a scalar without quotes, up to what cannot be part of it. */
  Token plain(int blockIndent, boolean inFlow) {
    Mark start = source.mark();
    Mark end = start;
    StringBuilder text = new StringBuilder();
    Gap gap = new Gap();
    while (!source.atDocumentIndicator() && !source.at('#')) {
      while (!source.isSeparator(0) && !endsPlain(inFlow)) {
        gap.moveTo(text);
        text.append(source.read());
      }
      end = gap.isEmpty() ? source.mark() : end;
      if (!source.atBlank() && !source.atBreak()) {
        break;
      }
      readGap(gap, blockIndent + 1);
      if (!inFlow && source.column() <= blockIndent) {
        break;
      }
    }
    endedWithBreak = gap.broken;
    return new ScalarToken(text.toString(), start, end, true);
  }

  private boolean endsPlain(boolean inFlow) {
    char c = source.current();
    return (c == ':' && source.isSeparator(1)) || (inFlow && ",?[]{}".indexOf(c) >= 0);
  }

  /** Reads white space; in front of column {@code indent} no tab may stand in for indentation. */
  private void readGap(Gap gap, int indent) {
    while (source.atBlank() || source.atBreak()) {
      if (source.atBreak()) {
        gap.addBreak(source.readBreak());
      } else if (gap.broken && source.at('\t') && source.column() < indent) {
        throw source.problem("found a tab character that violates indentation");
      } else {
        gap.blanks.append(source.read());
      }
    }
  }

  /** Reads a scalar in the quotes that it starts with. */
  Token quoted() {
    Mark start = source.mark();
    char quote = source.read();
    StringBuilder text = new StringBuilder();
    Gap gap = new Gap();
    while (true) {
      if (source.atDocumentIndicator()) {
        throw source.problem("found unexpected document indicator");
      }
      if (source.atEnd()) {
        throw source.problem("found unexpected end of stream");
      }
      gap.broken = readQuotedText(text, quote);
      if (source.at(quote)) {
        break;
      }
      readGap(gap, 0);
      gap.moveTo(text);
    }
    source.read();
    ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
    return new ScalarToken(text.toString(), false, start, source.mark(), style);
  }

  /**
   * Reads up to white space or the closing quote; true if it stopped after an escaped line break.
   */
  private boolean readQuotedText(StringBuilder text, char quote) {
    while (!source.isSeparator(0)) {
      if (quote == '\'' && source.at('\'') && source.next(1) == '\'') {
        source.read();
        text.append(source.read());
      } else if (source.at(quote)) {
        return false;
      } else if (quote == '\'' || !source.at('\\')) {
        text.append(source.read());
      } else if (YamlScalarShape.isBreak(source.next(1))) {
        source.read();
        source.readBreak();
        return true;
      } else {
        readEscape(text);
      }
    }
    return false;
  }

  private void readEscape(StringBuilder text) {
    char c = source.next(1);
    int index = "0abt\tnvfre \"'\\N_LP".indexOf(c);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (index < 0 && digits == 0) {
      throw source.problem("found unknown escape character");
    }
    source.skip(2);
    if (digits > 0) {
      text.appendCodePoint(readHex(digits));
    } else {
      text.append("\0\u0007\b\t\t\n\u000b\f\r\u001b \"'\\\u0085\u00a0\u2028\u2029".charAt(index));
    }
  }

  private int readHex(int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      char c = source.next(i);
      if (c > 'f' || Character.digit(c, 16) < 0) {
        throw source.problem("did not find expected hexdecimal number");
      }
      value = value * 16 + Character.digit(c, 16);
    }
    if ((value >= 0xd800 && value <= 0xdfff) || value > Character.MAX_CODE_POINT) {
      throw source.problem("found invalid Unicode character escape code");
    }
    source.skip(digits);
    return (int) value;
  }

  /** Reads the lines of a {@code |} or {@code >}. */
  Token block(int blockIndent) {
    Mark start = source.mark();
    boolean literal = source.read() == '|';
    return new BlockScalar(literal, blockIndent).read(start);
  }

  /** One block scalar while it is read. */
  private final class BlockScalar {
    private final boolean literal;
    private final int blockIndent;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private String lineBreak = "";

    /** {@code +} keeps all line breaks at the end, {@code -} none, and otherwise there is one. */
    private char chomping;

    /** The column in which its lines start; 0 until it is known. */
    private int indent;

    BlockScalar(boolean literal, int blockIndent) {
      this.literal = literal;
      this.blockIndent = blockIndent;
    }

    Token read(Mark start) {
      readHeader();
      source.skipRestOfLine();
      Mark end = readBreaks();
      boolean afterBlank = false;
      while (source.column() == indent && !source.atEnd()) {
        boolean blank = source.atBlank();
        boolean fold = !literal && !afterBlank && !blank && lineBreak.equals("\n");
        text.append(!fold ? lineBreak : breaks.length() == 0 ? " " : "").append(breaks);
        breaks.setLength(0);
        afterBlank = blank;
        readLine();
        end = readBreaks();
      }
      text.append(chomping == '-' ? "" : lineBreak).append(chomping == '+' ? breaks : "");
      ScalarStyle style = literal ? ScalarStyle.LITERAL : ScalarStyle.FOLDED;
      return new ScalarToken(text.toString(), false, start, end, style);
    }

    private void readHeader() {
      readChomping();
      char digit = source.current();
      if (digit == '0') {
        throw source.problem("found an indentation indicator equal to 0");
      }
      if (digit > '0' && digit <= '9') {
        source.read();
        indent = Math.max(blockIndent, 0) + digit - '0';
        readChomping();
      }
    }

    private void readChomping() {
      if (chomping == '\0' && (source.at('+') || source.at('-'))) {
        chomping = source.read();
      }
    }

    private void readLine() {
      while (!source.atBreakOrEnd()) {
        text.append(source.read());
      }
      lineBreak = source.atBreak() ? source.readBreak() : "";
    }

    /** Reads empty lines and indentation, and finds out how far the first line is indented. */
    private Mark readBreaks() {
      Mark end = source.mark();
      int deepest = 0;
      while (true) {
        while (isIndentation() && source.at(' ')) {
          source.read();
        }
        deepest = Math.max(deepest, source.column());
        if (isIndentation() && source.at('\t')) {
          throw source.problem("found a tab character where an indentation space is expected");
        }
        if (!source.atBreak()) {
          break;
        }
        breaks.append(source.readBreak());
        end = source.mark();
      }
      if (indent == 0) {
        indent = Math.max(deepest, Math.max(blockIndent + 1, 1));
      }
      return end;
    }

    private boolean isIndentation() {
      return indent == 0 || source.column() < indent;
    }
  }
}
