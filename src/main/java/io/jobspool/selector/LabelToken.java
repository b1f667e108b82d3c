package io.jobspool.selector;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or sign of a label selector.
 *
 * @param kind what it is
 * @param text as written; empty for the end
 */
record LabelToken(Kind kind, String text) {
  /** The kinds of tokens. */
  enum Kind {
    END(""),
    WORD(""),
    CLOSE(")"),
    OPEN("("),
    COMMA(","),
    NOT("!"),
    DOUBLE_EQUALS("=="),
    EQUALS("="),
    NOT_EQUALS("!="),
    GREATER(">"),
    LESS("<"),
    IN("in"),
    NOT_IN("notin");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** What is no sign and no operator is a word. */
    private static Kind of(String text) {
      for (Kind kind : values()) {
        if (kind.text.equals(text)) {
          return kind;
        }
      }
      return WORD;
    }
  }

  private static final String SIGNS = "=!(),><";
  private static final String BLANKS = " \t\r\n";

  /** The operators {@code in} and {@code notin} are words where no operator can be. */
  boolean isWord() {
    return kind == Kind.WORD || kind == Kind.IN || kind == Kind.NOT_IN;
  }

  /** All tokens of a selector, the end last. */
  static List<LabelToken> scan(String selector) {
    List<LabelToken> tokens = new ArrayList<>();
    int position = 0;
    while (position < selector.length()) {
      char c = selector.charAt(position);
      if (BLANKS.indexOf(c) >= 0) {
        position++;
        continue;
      }
      int end =
          SIGNS.indexOf(c) >= 0 ? endOfSign(selector, position) : endOfWord(selector, position);
      String text = selector.substring(position, end);
      tokens.add(new LabelToken(Kind.of(text), text));
      position = end;
    }
    tokens.add(new LabelToken(Kind.END, ""));
    return tokens;
  }

  /** The longest operator counts. */
  private static int endOfSign(String selector, int start) {
    int two = Math.min(start + 2, selector.length());
    return Kind.of(selector.substring(start, two)) == Kind.WORD ? start + 1 : two;
  }

  private static int endOfWord(String selector, int start) {
    int end = start;
    while (end < selector.length() && (SIGNS + BLANKS).indexOf(selector.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
