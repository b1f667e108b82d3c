package io.jobspool.serializer;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters that Go's encoder escapes: those that could end a script element in HTML, and the
 * two line separators that JavaScript once did not allow in strings.
 */
final class HtmlSafeEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final Map<Integer, SerializableString> ESCAPES =
      Map.of(
          (int) '<',
          new SerializedString("\\u003c"),
          (int) '>',
          new SerializedString("\\u003e"),
          (int) '&',
          new SerializedString("\\u0026"),
          0x2028,
          new SerializedString("\\u2028"),
          0x2029,
          new SerializedString("\\u2029"));

  private final int[] ascii;

  HtmlSafeEscapes() {
    ascii = standardAsciiEscapesForJSON();
    ascii['<'] = ESCAPE_CUSTOM;
    ascii['>'] = ESCAPE_CUSTOM;
    ascii['&'] = ESCAPE_CUSTOM;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return ESCAPES.get(c);
  }
}
