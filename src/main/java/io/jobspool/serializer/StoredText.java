package io.jobspool.serializer;

/** Makes sure that a string can be stored and answered: what Go and PostgreSQL accept as text. */
final class StoredText {
  private static final char REPLACEMENT = '\uFFFD';

  private StoredText() {}

  /**
   * The text with lone surrogates replaced by U+FFFD, as Go does.
   *
   * @throws DecodeException if it contains U+0000, which {@code jsonb} cannot hold
   */
  static String checked(Reader reader, String text) throws DecodeException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw reader.unstorable();
      }
      if (Character.isSurrogate(c)) {
        return withoutLoneSurrogates(reader, text);
      }
    }
    return text;
  }

  private static String withoutLoneSurrogates(Reader reader, String text) throws DecodeException {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == 0) {
        throw reader.unstorable();
      }
      boolean lone = Character.isBmpCodePoint(c) && Character.isSurrogate((char) c);
      clean.appendCodePoint(lone ? REPLACEMENT : c);
    }
    return clean.toString();
  }
}
