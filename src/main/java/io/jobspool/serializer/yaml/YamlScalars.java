package io.jobspool.serializer.yaml;

import io.jobspool.serializer.DecodeException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar means in go-yaml v2: YAML 1.1's null, booleans and numbers, without its base
 * 60. Values are null, {@code Boolean}, {@code Long}, {@code BigInteger} (beyond a long), {@code
 * Double} and {@code String}.
 */
final class YamlScalars {
  static final String STRING = "!!str";
  static final String BINARY = "!!binary";
  static final String MERGE = "!!merge";
  private static final String BOOLEAN = "!!bool";
  private static final String INTEGER = "!!int";
  private static final String FLOAT = "!!float";
  private static final String NULL = "!!null";
  private static final String TIMESTAMP = "!!timestamp";

  private static final String LONG_TAG_PREFIX = "tag:yaml.org,2002:";
  private static final Set<String> RESOLVED_TAGS =
      Set.of("", STRING, BOOLEAN, INTEGER, FLOAT, NULL, TIMESTAMP);
  private static final Map<String, Resolved> WORDS = words();

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** Only here does go-yaml leave underscores to Go, which allows them between digits. */
  private static final Pattern FRACTION =
      Pattern.compile("\\.[0-9](_?[0-9])*([eE][-+]?[0-9](_?[0-9])*)?");

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?:(?<clock>[Tt]([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9]([.,][0-9]+)?"
              + "(Z|[-+]([01][0-9]|2[0-4]):([0-5][0-9]|60)))"
              + "| (?<local>([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9]([.,][0-9]+)?))?");

  private YamlScalars() {}

  /** A scalar's meaning: its tag in the short form, and its value. */
  record Resolved(String tag, @Nullable Object value) {}

  private static Map<String, Resolved> words() {
    Map<String, Resolved> words = new HashMap<>();
    add(words, BOOLEAN, true, "y Y yes Yes YES true True TRUE on On ON");
    add(words, BOOLEAN, false, "n N no No NO false False FALSE off Off OFF");
    add(words, NULL, null, "~ null Null NULL");
    words.put("", new Resolved(NULL, null));
    add(words, FLOAT, Double.NaN, ".nan .NaN .NAN");
    add(words, FLOAT, Double.POSITIVE_INFINITY, ".inf .Inf .INF +.inf +.Inf +.INF");
    add(words, FLOAT, Double.NEGATIVE_INFINITY, "-.inf -.Inf -.INF");
    return words;
  }

  private static void add(
      Map<String, Resolved> words, String tag, @Nullable Object value, String spellings) {
    for (String spelling : spellings.split(" ", -1)) {
      words.put(spelling, new Resolved(tag, value));
    }
  }

  /** The short form of a tag: {@code !!int} for {@code tag:yaml.org,2002:int}. */
  static String shortTag(String tag) {
    return tag.startsWith(LONG_TAG_PREFIX) ? "!!" + tag.substring(LONG_TAG_PREFIX.length()) : tag;
  }

  /** What a plain scalar without a tag means. */
  static Resolved resolvePlain(String text) {
    Resolved word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    char first = text.charAt(0);
    boolean numeric = (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0;
    Resolved number = numeric ? resolveNumber(text, first == '.') : null;
    return number == null ? new Resolved(STRING, text) : number;
  }

  private static @Nullable Resolved resolveNumber(String text, boolean startsWithPoint) {
    if (isTimestamp(text)) {
      return new Resolved(TIMESTAMP, text);
    }
    String digits = text.replace("_", "");
    Number integer = GoNumbers.parseInteger(digits);
    if (integer != null) {
      return new Resolved(INTEGER, integer);
    }
    if (!(startsWithPoint ? FRACTION.matcher(text) : DECIMAL.matcher(digits)).matches()) {
      return null;
    }
    double number = Double.parseDouble(digits);
    return Double.isInfinite(number) ? null : new Resolved(FLOAT, number);
  }

  /**
   * What a scalar with a tag means. Tags that are not YAML's own leave it a string.
   *
   * @throws DecodeException if the text is not of the tag's type
   */
  static Resolved resolveTagged(String longTag, String text) throws DecodeException {
    String tag = shortTag(longTag);
    if (tag.equals(BINARY)) {
      return new Resolved(BINARY, decodeBase64(text));
    }
    if (tag.equals(STRING) || !RESOLVED_TAGS.contains(tag)) {
      return new Resolved(tag, text);
    }
    Resolved resolved = resolvePlain(text);
    if (resolved.tag.equals(tag)) {
      return resolved;
    }
    if (tag.equals(FLOAT) && resolved.value instanceof Long integer) {
      return new Resolved(FLOAT, integer.doubleValue());
    }
    String actual = resolved.tag.equals(TIMESTAMP) ? STRING : resolved.tag;
    throw new DecodeException("yaml: cannot decode " + actual + " `" + text + "` as a " + tag);
  }

  private static String decodeBase64(String text) throws DecodeException {
    String digits = text.replace("\n", "").replace("\r", "");
    try {
      if (digits.length() % 4 == 0) {
        return new String(Base64.getDecoder().decode(digits), StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException e) {
      // Told below, as a wrong length is.
    }
    throw new DecodeException("yaml: !!binary value contains invalid base64 data");
  }

  /**
   * Whether go-yaml takes a text for a point in time; it reads such a scalar as a string but quotes
   * such a string.
   */
  private static boolean isTimestamp(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(Integer.parseInt(matcher.group(1)), month).lengthOfMonth();
  }
}
