package io.jobspool.meta.field;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms that DNS lends to names, behind {@link Formats}. Patterns appear in the texts, but are
 * matched by hand: their nested repetitions would exhaust the stack on a long name.
 */
final class DnsFormats {
  static final int LABEL_MAX_LENGTH = 63;
  static final int SUBDOMAIN_MAX_LENGTH = 253;

  private static final String LABEL_REGEX = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String UNDERSCORE_LABEL_REGEX = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
  private static final String LABEL_WORDS =
      Formats.regexError(
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
              + " and must start and end with an alphanumeric character",
          LABEL_REGEX,
          "my-name",
          "123-abc");
  private static final String SUBDOMAIN_WORDS =
      Formats.regexError(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character",
          LABEL_REGEX + "(\\." + LABEL_REGEX + ")*",
          "example.com");
  private static final String UNDERSCORE_SUBDOMAIN_WORDS =
      Formats.regexError(
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_',"
              + " '-' or '.', and must start and end with an alphanumeric character",
          UNDERSCORE_LABEL_REGEX + "(\\." + UNDERSCORE_LABEL_REGEX + ")*",
          "example.com");
  private static final String DNS_1035_LABEL_WORDS =
      Formats.regexError(
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with"
              + " an alphabetic character, and end with an alphanumeric character",
          "[a-z]([-a-z0-9]*[a-z0-9])?",
          "my-name",
          "abc-123");
  private static final String HTTP_PATH_WORDS =
      Formats.regexError("Invalid path", "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+");

  private DnsFormats() {}

  static List<String> dns1123Label(String value) {
    List<String> complaints = tooLong(value, LABEL_MAX_LENGTH);
    if (!isLabel(value)) {
      complaints.add(isSubdomain(value) ? "must not contain dots" : LABEL_WORDS);
    }
    return complaints;
  }

  static List<String> dns1123Subdomain(String value) {
    List<String> complaints = tooLong(value, SUBDOMAIN_MAX_LENGTH);
    if (!isSubdomain(value)) {
      complaints.add(SUBDOMAIN_WORDS);
    }
    return complaints;
  }

  static List<String> dns1123SubdomainWithUnderscore(String value) {
    List<String> complaints = tooLong(value, SUBDOMAIN_MAX_LENGTH);
    for (String label : value.split("\\.", -1)) {
      if (!isUnderscoreLabel(label)) {
        complaints.add(UNDERSCORE_SUBDOMAIN_WORDS);
        return complaints;
      }
    }
    return complaints;
  }

  static List<String> dns1035Label(String value) {
    List<String> complaints = tooLong(value, LABEL_MAX_LENGTH);
    if (!isLabel(value) || value.charAt(0) <= '9') {
      complaints.add(DNS_1035_LABEL_WORDS);
    }
    return complaints;
  }

  /** A subdomain before the slash of a label key; its length limit is worded in bytes. */
  static List<String> prefixOfKey(String value) {
    List<String> complaints = new ArrayList<>();
    if (Formats.bytes(value) > SUBDOMAIN_MAX_LENGTH) {
      complaints.add(Formats.maxBytes(SUBDOMAIN_MAX_LENGTH));
    }
    if (!isSubdomain(value)) {
      complaints.add(SUBDOMAIN_WORDS);
    }
    return complaints;
  }

  static void domainPrefixedPath(String value, FieldPath path, List<FieldError> errors) {
    if (value.isEmpty()) {
      errors.add(FieldError.required(path, ""));
      return;
    }
    int slash = value.indexOf('/');
    if (slash <= 0 || slash == value.length() - 1) {
      String detail = "must be a domain-prefixed path (such as \"acme.io/foo\")";
      errors.add(FieldError.invalid(path, value, detail));
      return;
    }
    String host = value.substring(0, slash);
    Formats.report(dns1123Subdomain(host), host, path, errors);
    String rest = value.substring(slash + 1);
    if (!Formats.consistsOf(rest, DnsFormats::isPathCharacter)) {
      errors.add(FieldError.invalid(path, rest, HTTP_PATH_WORDS));
    }
  }

  static void domainPrefixedKey(String value, FieldPath path, List<FieldError> errors) {
    List<String> complaints = Formats.qualifiedName(value);
    if (value.isEmpty()) {
      errors.add(FieldError.required(path, ""));
    } else if (!complaints.isEmpty()) {
      Formats.report(complaints, value, path, errors);
    } else if (value.indexOf('/') < 0) {
      String detail = "must be a domain-prefixed key (such as \"acme.io/foo\")";
      errors.add(FieldError.invalid(path, value, detail));
    }
  }

  private static List<String> tooLong(String value, int max) {
    List<String> complaints = new ArrayList<>();
    if (Formats.bytes(value) > max) {
      complaints.add(Formats.maxLength(max));
    }
    return complaints;
  }

  private static boolean isSubdomain(String value) {
    for (String label : value.split("\\.", -1)) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String value) {
    return Formats.consistsOf(value, c -> Formats.isLowerAlphanumeric(c) || c == '-')
        && value.charAt(0) != '-'
        && !value.endsWith("-");
  }

  private static boolean isUnderscoreLabel(String value) {
    String rest = value.startsWith("_") ? value.substring(1) : value;
    return Formats.consistsOf(rest, c -> Formats.isLowerAlphanumeric(c) || c == '-' || c == '_')
        && Formats.isLowerAlphanumeric(rest.charAt(0))
        && Formats.isLowerAlphanumeric(rest.charAt(rest.length() - 1));
  }

  private static boolean isPathCharacter(int c) {
    return Formats.isAlphanumeric(c) || "/-._~%!$&'()*+,;=:".indexOf(c) >= 0;
  }
}
