package io.jobspool.meta.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The forms that strings and numbers take in many fields: labels, names, keys, ports. A method
 * answers what is wrong with a value, and an empty list if it is fine. Rules and wording are those
 * of Kubernetes 1.36 ({@code apimachinery/pkg/util/validation} and {@code
 * pkg/api/validate/content}), which counts length in bytes of UTF-8, though one of its two texts
 * says characters. Forms of DNS names are in {@link DnsFormats}, IP addresses in {@link IpAddress}.
 */
public final class Formats {
  /** The longest label key (without its prefix) or label value. */
  public static final int LABEL_MAX_LENGTH = 63;

  /** What is said of a number below zero. */
  public static final String NEGATIVE = "must be greater than or equal to 0";

  /** What is said of a field that changed but must not. */
  public static final String IMMUTABLE = "field is immutable";

  private static final String LABEL_KEY_REGEX = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String LABEL_KEY_WORDS =
      regexError(
          "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
              + " alphanumeric character",
          LABEL_KEY_REGEX,
          "MyName",
          "my.name",
          "123-abc");
  private static final String LABEL_VALUE_WORDS =
      regexError(
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character",
          "(" + LABEL_KEY_REGEX + ")?",
          "MyValue",
          "my_value",
          "12345");
  private static final String C_IDENTIFIER_WORDS =
      regexError(
          "a valid C identifier must start with alphabetic character or '_', followed by a string"
              + " of alphanumeric characters or '_'",
          "[A-Za-z_][A-Za-z0-9_]*",
          "my_name",
          "MY_NAME",
          "MyName");
  private static final String ENV_VAR_NAME_WORDS =
      regexError(
          "a valid environment variable name must consist of alphabetic characters, digits, '_',"
              + " '-', or '.', and must not start with a digit",
          "[-._a-zA-Z][-._a-zA-Z0-9]*",
          "my.env-name",
          "MY_ENV.NAME",
          "MyEnvName1");
  private static final String CONFIG_MAP_KEY_WORDS =
      regexError(
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
          "[-._a-zA-Z0-9]+",
          "key.name",
          "KEY_NAME",
          "key-name");
  private static final String HTTP_HEADER_NAME_WORDS =
      regexError(
          "a valid HTTP header must consist of alphanumeric characters or '-'",
          "[-A-Za-z0-9]+",
          "X-Header-Name");
  private static final String DECIMAL_INTEGER_WORDS =
      "must be a valid decimal integer in canonical form";

  private Formats() {}

  /** A label in DNS, {@code my-name}. */
  public static List<String> dns1123Label(String value) {
    return DnsFormats.dns1123Label(value);
  }

  /** Labels in DNS with dots between, {@code example.com}. */
  public static List<String> dns1123Subdomain(String value) {
    return DnsFormats.dns1123Subdomain(value);
  }

  /** A DNS subdomain whose labels may also contain and start with underscores. */
  public static List<String> dns1123SubdomainWithUnderscore(String value) {
    return DnsFormats.dns1123SubdomainWithUnderscore(value);
  }

  /** A label in DNS that starts with a letter. */
  public static List<String> dns1035Label(String value) {
    return DnsFormats.dns1035Label(value);
  }

  /** A key of labels and the like, {@code example.com/my.name} or {@code my.name}. */
  public static List<String> qualifiedName(String value) {
    List<String> complaints = new ArrayList<>();
    int slash = value.indexOf('/');
    if (slash >= 0 && value.indexOf('/', slash + 1) >= 0) {
      return List.of(
          "a valid label key "
              + LABEL_KEY_WORDS
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    if (slash == 0) {
      complaints.add("prefix part " + emptyError());
    } else if (slash > 0) {
      DnsFormats.prefixOfKey(value.substring(0, slash))
          .forEach(complaint -> complaints.add("prefix part " + complaint));
    }
    complainOfKeyName(value.substring(slash + 1), complaints);
    return complaints;
  }

  private static void complainOfKeyName(String name, List<String> complaints) {
    if (name.isEmpty()) {
      complaints.add("name part " + emptyError());
    } else if (bytes(name) > LABEL_MAX_LENGTH) {
      complaints.add("name part " + maxBytes(LABEL_MAX_LENGTH));
    }
    if (!isLabelWord(name)) {
      complaints.add("name part " + LABEL_KEY_WORDS);
    }
  }

  /** The same as {@link #qualifiedName}: a key of labels. */
  public static List<String> labelKey(String value) {
    return qualifiedName(value);
  }

  /** A value of a label; may be empty. */
  public static List<String> labelValue(String value) {
    List<String> complaints = new ArrayList<>();
    if (bytes(value) > LABEL_MAX_LENGTH) {
      complaints.add(maxBytes(LABEL_MAX_LENGTH));
    }
    if (!value.isEmpty() && !isLabelWord(value)) {
      complaints.add(LABEL_VALUE_WORDS);
    }
    return complaints;
  }

  private static boolean isLabelWord(String value) {
    return consistsOf(value, c -> isAlphanumeric(c) || c == '-' || c == '_' || c == '.')
        && isAlphanumeric(value.charAt(0))
        && isAlphanumeric(value.charAt(value.length() - 1));
  }

  /** An identifier of the language C. */
  public static List<String> cIdentifier(String value) {
    boolean fine =
        consistsOf(value, c -> isAlphanumeric(c) || c == '_') && !isDigit(value.charAt(0));
    return fine ? List.of() : List.of(C_IDENTIFIER_WORDS);
  }

  /** The name of an environment variable, as it was before Kubernetes 1.30. */
  public static List<String> envVarName(String value) {
    List<String> complaints = new ArrayList<>();
    if (!consistsOf(value, Formats::isKeyCharacter) || isDigit(value.charAt(0))) {
      complaints.add(ENV_VAR_NAME_WORDS);
    }
    complainOfDots(value, complaints);
    return complaints;
  }

  /** The name of an environment variable: printable ASCII without {@code =}. */
  public static List<String> envVarNameRelaxed(String value) {
    if (value.isEmpty()) {
      return List.of("environment variable name " + emptyError());
    }
    return consistsOf(value, c -> c >= ' ' && c <= '~' && c != '=')
        ? List.of()
        : List.of(
            "a valid environment variable name must consist only of printable ASCII characters"
                + " other than '='");
  }

  /** A key of a ConfigMap or Secret. */
  public static List<String> configMapKey(String value) {
    List<String> complaints = new ArrayList<>();
    if (bytes(value) > DnsFormats.SUBDOMAIN_MAX_LENGTH) {
      complaints.add(maxLength(DnsFormats.SUBDOMAIN_MAX_LENGTH));
    }
    if (!consistsOf(value, Formats::isKeyCharacter)) {
      complaints.add(CONFIG_MAP_KEY_WORDS);
    }
    complainOfDots(value, complaints);
    return complaints;
  }

  private static void complainOfDots(String value, List<String> complaints) {
    if (value.equals(".") || value.equals("..")) {
      complaints.add("must not be '" + value + "'");
    } else if (value.startsWith("..")) {
      complaints.add("must not start with '..'");
    }
  }

  /** The name of an HTTP header. */
  public static List<String> httpHeaderName(String value) {
    return consistsOf(value, c -> isAlphanumeric(c) || c == '-')
        ? List.of()
        : List.of(HTTP_HEADER_NAME_WORDS);
  }

  /** A whole number without leading zeros or plus sign, of any size. */
  public static List<String> decimalInteger(String value) {
    if (value.isEmpty()) {
      return List.of(emptyError());
    }
    String digits = value.startsWith("-") ? value.substring(1) : value;
    boolean fine = consistsOf(digits, Formats::isDigit) && digits.charAt(0) != '0';
    return fine || value.equals("0") ? List.of() : List.of(DECIMAL_INTEGER_WORDS);
  }

  /** The number of a port. */
  public static List<String> portNumber(int value) {
    return inRange(value, 1, 65535);
  }

  /** The name of a port: up to 15 lower-case letters, digits and hyphens. */
  public static List<String> portName(String value) {
    List<String> complaints = new ArrayList<>();
    if (bytes(value) > 15) {
      complaints.add(maxLength(15));
    }
    if (!consistsOf(value, c -> isLowerAlphanumeric(c) || c == '-')) {
      complaints.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (value.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
      complaints.add("must contain at least one letter (a-z)");
    }
    if (value.contains("--")) {
      complaints.add("must not contain consecutive hyphens");
    }
    if (value.startsWith("-") || value.endsWith("-")) {
      complaints.add("must not begin or end with a hyphen");
    }
    return complaints;
  }

  /** The id of a user or of a group: 0 to 2147483647. */
  public static List<String> userOrGroupId(long value) {
    return inRange(value, 0, Integer.MAX_VALUE);
  }

  /** A number between two bounds, both included. */
  public static List<String> inRange(long value, long min, long max) {
    return value >= min && value <= max ? List.of() : List.of(inclusiveRange(min, max));
  }

  /** An IP address as in fields that are older than strict checking; see {@link IpAddress}. */
  public static List<String> ip(String value) {
    return IpAddress.complaints(value);
  }

  /** Reports a path such as {@code acme.io/foo} that lacks its domain or has odd characters. */
  public static void domainPrefixedPath(String value, FieldPath path, List<FieldError> errors) {
    DnsFormats.domainPrefixedPath(value, path, errors);
  }

  /** Reports a key that is no {@link #qualifiedName} or has no domain before it. */
  public static void domainPrefixedKey(String value, FieldPath path, List<FieldError> errors) {
    DnsFormats.domainPrefixedKey(value, path, errors);
  }

  /** Reports a number below zero. */
  public static void nonNegative(long value, FieldPath path, List<FieldError> errors) {
    if (value < 0) {
      errors.add(FieldError.invalid(path, value, NEGATIVE));
    }
  }

  /** Adds one {@code Invalid} per complaint about a value. */
  public static void report(
      List<String> complaints, Object value, FieldPath path, List<FieldError> errors) {
    complaints.forEach(complaint -> errors.add(FieldError.invalid(path, value, complaint)));
  }

  /** {@code must be between 1 and 65535, inclusive}. */
  public static String inclusiveRange(long min, long max) {
    return "must be between " + min + " and " + max + ", inclusive";
  }

  /** {@code must be no more than 253 characters}. */
  public static String maxLength(int length) {
    return "must be no more than " + length + " characters";
  }

  /** The same limit as label keys and values word it: {@code must be no more than 63 bytes}. */
  public static String maxBytes(int length) {
    return "must be no more than " + length + " bytes";
  }

  /** What is said of an empty string. */
  public static String emptyError() {
    return "must be non-empty";
  }

  /** A rule with the pattern behind it and values that meet it. */
  public static String regexError(String rule, String regex, String... examples) {
    StringBuilder text = new StringBuilder(rule).append(" (");
    for (int i = 0; i < examples.length; i++) {
      text.append(i == 0 ? "e.g. '" : " or '").append(examples[i]).append("', ");
    }
    return text.append("regex used for validation is '").append(regex).append("')").toString();
  }

  /** The length of a string in bytes of UTF-8. */
  public static int bytes(String value) {
    int length = value.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }

  /** The string with its upper-case letters replaced, whatever the language of the machine. */
  static String lowerCase(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Whether a string is not empty and each of its characters is of one kind. */
  static boolean consistsOf(String value, IntPredicate kind) {
    for (int i = 0; i < value.length(); i++) {
      if (!kind.test(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  static boolean isLowerAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  static boolean isAlphanumeric(int c) {
    return isLowerAlphanumeric(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isKeyCharacter(int c) {
    return isAlphanumeric(c) || c == '-' || c == '.' || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
