package io.jobspool.serializer;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the first place where a text stops being JSON and says what Go's {@code encoding/json} says
 * about it.
 *
 * <p>Meant for documents that were refused, to find the words; it reads byte by byte, since Go
 * quotes single bytes. The end of the text is met as Go meets it: first as a space, which some
 * states take and others complain about.
 */
final class GoJsonSyntax {
  /** Deeper documents are refused, as in Go. */
  private static final int MAX_DEPTH = 10_000;

  private static final String KEY_EXPECTED = "looking for beginning of object key string";

  /** What may come next, apart from white space. */
  private enum Next {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private final byte[] json;
  private int position;
  private int depth;

  /** Whether the container at each depth is an object. */
  private final BitSet objects = new BitSet();

  private GoJsonSyntax(byte[] json) {
    this.json = json;
  }

  /** The message for the first syntax error of a document; empty if it is well formed. */
  static Optional<String> firstError(String json) {
    try {
      new GoJsonSyntax(json.getBytes(StandardCharsets.UTF_8)).document();
      return Optional.empty();
    } catch (DecodeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void document() throws DecodeException {
    Next next = Next.VALUE;
    while (next != Next.NOTHING) {
      skipSpace();
      requireMore();
      next = read(next);
    }
    skipSpace();
    if (position < json.length) {
      throw unexpected("after top-level value");
    }
  }

  private Next read(Next expected) throws DecodeException {
    return switch (expected) {
      case VALUE -> value();
      case VALUE_OR_END -> current() == ']' ? close() : value();
      case KEY -> key();
      case KEY_OR_END -> current() == '}' ? close() : key();
      case COLON -> colon();
      case COMMA_OR_END -> commaOrEnd();
      case NOTHING -> Next.NOTHING;
    };
  }

  private Next value() throws DecodeException {
    int c = current();
    switch (c) {
      case '{' -> {
        return open(true);
      }
      case '[' -> {
        return open(false);
      }
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw unexpected("looking for beginning of value");
        }
        number();
      }
    }
    return afterValue();
  }

  private Next afterValue() {
    return depth == 0 ? Next.NOTHING : Next.COMMA_OR_END;
  }

  private Next open(boolean object) throws DecodeException {
    if (depth == MAX_DEPTH) {
      throw unexpected("exceeded max depth");
    }
    position++;
    objects.set(depth++, object);
    return object ? Next.KEY_OR_END : Next.VALUE_OR_END;
  }

  private Next close() {
    position++;
    depth--;
    return afterValue();
  }

  private Next key() throws DecodeException {
    if (current() != '"') {
      throw unexpected(KEY_EXPECTED);
    }
    string();
    return Next.COLON;
  }

  private Next colon() throws DecodeException {
    if (current() != ':') {
      throw unexpected("after object key");
    }
    position++;
    return Next.VALUE;
  }

  private Next commaOrEnd() throws DecodeException {
    boolean object = objects.get(depth - 1);
    int c = current();
    if (c == (object ? '}' : ']')) {
      return close();
    }
    if (c != ',') {
      throw unexpected(object ? "after object key:value pair" : "after array element");
    }
    position++;
    return object ? Next.KEY : Next.VALUE;
  }

  private void string() throws DecodeException {
    position++;
    while (current() != '"') {
      requireMore();
      if (current() == '\\') {
        position++;
        escape();
      } else if (current() < ' ') {
        throw unexpected("in string literal");
      } else {
        position++;
      }
    }
    position++;
  }

  private void escape() throws DecodeException {
    int c = current();
    if ("bfnrt\\/\"u".indexOf(c) < 0) {
      throw unexpected("in string escape code");
    }
    position++;
    for (int digits = c == 'u' ? 4 : 0; digits > 0; digits--) {
      if (Character.digit(current(), 16) < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      position++;
    }
  }

  private void literal(String word) throws DecodeException {
    for (int i = 0; i < word.length(); i++) {
      if (current() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      position++;
    }
  }

  private void number() throws DecodeException {
    if (current() == '-') {
      position++;
    }
    if (current() == '0') {
      position++;
    } else {
      digits("in numeric literal");
    }
    if (current() == '.') {
      position++;
      digits("after decimal point in numeric literal");
    }
    if (current() == 'e' || current() == 'E') {
      position++;
      if (current() == '+' || current() == '-') {
        position++;
      }
      digits("in exponent of numeric literal");
    }
  }

  private void digits(String context) throws DecodeException {
    if (!isDigit(current())) {
      throw unexpected(context);
    }
    while (isDigit(current())) {
      position++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void skipSpace() {
    while (position < json.length && " \t\r\n".indexOf(json[position]) >= 0) {
      position++;
    }
  }

  /** The byte to be read, as a character of Latin-1; a space at the end of the text. */
  private int current() {
    return position < json.length ? json[position] & 0xff : ' ';
  }

  private void requireMore() throws DecodeException {
    if (position >= json.length) {
      throw new DecodeException("unexpected end of JSON input");
    }
  }

  private DecodeException unexpected(String context) {
    return new DecodeException("invalid character " + quoted(current()) + " " + context);
  }

  private static String quoted(int c) {
    if (c == '\'') {
      return "'\\''";
    }
    if (c == '"') {
      return "'\"'";
    }
    String quoted = GoQuote.quote(String.valueOf((char) c));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }
}
