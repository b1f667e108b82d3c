package io.jobspool.serializer.yaml;

import java.util.regex.Pattern;

/**
 * The styles in which a string can be written without being read as something else. A plain scalar
 * must not look like a number or another of YAML's words, nor have indicators where they mean
 * something.
 *
 * @param multiline whether it has a line break
 * @param plain whether it may stand without quotes
 * @param singleQuoted whether it may stand in single quotes
 * @param literal whether it may stand as a block of lines
 */
record YamlScalarShape(boolean multiline, boolean plain, boolean singleQuoted, boolean literal) {
  /** {@code 12:30} is a number to the base of 60 for readers other than go-yaml. */
  private static final Pattern BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

  static YamlScalarShape of(String text) {
    if (text.isEmpty()) {
      return new YamlScalarShape(false, true, true, false);
    }
    int[] characters = text.codePoints().toArray();
    int first = characters[0];
    int last = characters[characters.length - 1];
    boolean breaks = text.codePoints().anyMatch(YamlScalarShape::isBreak);
    boolean special = !text.codePoints().allMatch(YamlScalarShape::isPrintable);
    boolean spaceBeforeBreak = followsImmediately(characters, true);
    boolean spaceAfterBreak = followsImmediately(characters, false);
    boolean plain =
        !breaks && !special && first != ' ' && last != ' ' && !hasIndicators(text, characters);
    return new YamlScalarShape(
        breaks,
        plain,
        !special && !spaceBeforeBreak && !spaceAfterBreak,
        !special && !spaceBeforeBreak && last != ' ');
  }

  /** Whether a plain scalar with this text is read as this very string. */
  static boolean isReadAsString(String text) {
    return YamlScalars.resolvePlain(text).tag().equals(YamlScalars.STRING)
        && !(text.indexOf(':') >= 0 && BASE_60.matcher(text).matches());
  }

  private static boolean followsImmediately(int[] characters, boolean spaceFirst) {
    for (int i = 1; i < characters.length; i++) {
      int space = characters[spaceFirst ? i - 1 : i];
      int lineBreak = characters[spaceFirst ? i : i - 1];
      if (space == ' ' && isBreak(lineBreak)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasIndicators(String text, int[] characters) {
    if (text.startsWith("---") || text.startsWith("...")) {
      return true;
    }
    int first = characters[0];
    if ("#,[]{}&*!|>'\"%@`".indexOf(first) >= 0
        || ("?:-".indexOf(first) >= 0 && isBlankOrEnd(characters, 1))) {
      return true;
    }
    for (int i = 1; i < characters.length; i++) {
      if ((characters[i] == ':' && isBlankOrEnd(characters, i + 1))
          || (characters[i] == '#' && isBlankOrEnd(characters, i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlankOrEnd(int[] characters, int index) {
    return index == characters.length || characters[index] == ' ' || characters[index] == '\t';
  }

  static boolean isBreak(int character) {
    return character == '\n'
        || character == '\r'
        || character == 0x85
        || character == 0x2028
        || character == 0x2029;
  }

  /** What go-yaml writes as it is; nothing beyond the basic plane. */
  static boolean isPrintable(int character) {
    return character == '\n'
        || (character >= 0x20 && character <= 0x7e)
        || (character >= 0xa0 && character <= 0xd7ff)
        || (character >= 0xe000 && character <= 0xfffd && character != 0xfeff);
  }
}
