package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final String A63 = "a".repeat(63);
  private static final String A253 = "a".repeat(253);

  private static final String LABEL =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final String SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
  private static final String UNDERSCORE_SUBDOMAIN =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-'"
          + " or '.', and must start and end with an alphanumeric character (e.g. 'example.com',"
          + " regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]"
          + "([-_a-z0-9]*[a-z0-9])?)*')";
  private static final String DNS_1035 =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
  private static final String KEY =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
  private static final String VALUE =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
  private static final String C_IDENTIFIER =
      "a valid C identifier must start with alphabetic character or '_', followed by a string of"
          + " alphanumeric characters or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName', regex"
          + " used for validation is '[A-Za-z_][A-Za-z0-9_]*')";
  private static final String ENV_VAR =
      "a valid environment variable name must consist of alphabetic characters, digits, '_', '-',"
          + " or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or"
          + " 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";
  private static final String RELAXED_ENV_VAR =
      "a valid environment variable name must consist only of printable ASCII characters other"
          + " than '='";
  private static final String CONFIG_KEY =
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
          + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
          + " '[-._a-zA-Z0-9]+')";
  private static final String HEADER =
      "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name',"
          + " regex used for validation is '[-A-Za-z0-9]+')";

  @Test
  void complainsOfDnsLabels() {
    fine(Formats::dns1123Label, "a", "0", "a-1", "a--1--2--b", "1-a", "z9", A63);
    complains(
        Formats::dns1123Label,
        List.of(LABEL),
        "",
        "A",
        "-",
        "a-",
        "-a",
        "a_b",
        "a b",
        ".",
        "a..b",
        " a",
        "a\n",
        "é");
    complains(Formats::dns1123Label, List.of("must not contain dots"), "a.b", "1.2.3");
    complains(Formats::dns1123Label, List.of("must be no more than 63 characters"), A63 + "a");
    complains(
        Formats::dns1123Label,
        List.of("must be no more than 63 characters", LABEL),
        "é".repeat(32));
  }

  @Test
  void complainsOfDnsSubdomains() {
    fine(Formats::dns1123Subdomain, "a", "0.1", "a--1.2--b", "1.2.3.4", A253);
    complains(
        Formats::dns1123Subdomain,
        List.of(SUBDOMAIN),
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "a.-b",
        "a_b",
        "A.b",
        "a b",
        "a.b\n");
    complains(
        Formats::dns1123Subdomain, List.of("must be no more than 253 characters"), A253 + "a");
    complains(
        Formats::dns1123Subdomain,
        List.of("must be no more than 253 characters", SUBDOMAIN),
        "a.".repeat(1_000_000));
  }

  @Test
  void complainsOfSubdomainsWithUnderscores() {
    fine(Formats::dns1123SubdomainWithUnderscore, "_a", "a_b", "_sip._tcp.b", "a__-b");
    complains(
        Formats::dns1123SubdomainWithUnderscore,
        List.of(UNDERSCORE_SUBDOMAIN),
        "",
        "_",
        "__a",
        "a_",
        "-a",
        "a.",
        "a!b",
        "A");
    complains(
        Formats::dns1123SubdomainWithUnderscore,
        List.of("must be no more than 253 characters"),
        A253 + "a");
  }

  @Test
  void complainsOfDns1035Labels() {
    fine(Formats::dns1035Label, "a", "a-1", A63);
    complains(Formats::dns1035Label, List.of(DNS_1035), "", "1a", "9a", "A", "a-", "a.b");
    complains(Formats::dns1035Label, List.of("must be no more than 63 characters"), A63 + "a");
  }

  @Test
  void complainsOfQualifiedNames() {
    fine(
        Formats::qualifiedName,
        "simple",
        "1234",
        "A_b.c-D",
        "AZaz09",
        "1.2.3.4/5678",
        "example.com/A_1",
        A253 + "/" + A63);
    complains(Formats::qualifiedName, List.of("name part " + KEY), "a%b", "-a", "a-", "a b", "é");
    complains(
        Formats::qualifiedName,
        List.of("name part must be non-empty", "name part " + KEY),
        "",
        "a.b/");
    complains(Formats::qualifiedName, List.of("prefix part must be non-empty"), "/x");
    complains(
        Formats::qualifiedName,
        List.of("prefix part must be non-empty", "name part must be non-empty", "name part " + KEY),
        "/");
    complains(Formats::qualifiedName, List.of("prefix part " + SUBDOMAIN), "Bad_Prefix/x");
    complains(
        Formats::qualifiedName,
        List.of("prefix part must be no more than 253 bytes"),
        A253 + "a/b");
    complains(
        Formats::qualifiedName, List.of("name part must be no more than 63 bytes"), A63 + "a");
    complains(
        Formats::qualifiedName,
        List.of(
            "a valid label key "
                + KEY
                + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"),
        "only/one/slash",
        "//");
  }

  @Test
  void complainsOfLabelValues() {
    fine(Formats::labelValue, "", "simple", "1-a", "A_b.c", A63);
    complains(Formats::labelValue, List.of(VALUE), "-a", "a-", ".a", "x/y", "a b", "rā", "a\n");
    complains(Formats::labelValue, List.of("must be no more than 63 bytes"), A63 + "a");
  }

  @Test
  void complainsOfNamesInPrograms() {
    fine(Formats::cIdentifier, "a", "_", "A_1");
    complains(Formats::cIdentifier, List.of(C_IDENTIFIER), "", "1a", "a-b", "a.b", "é");
    fine(Formats::envVarName, "a", "-", "_.-A9", ".a");
    complains(Formats::envVarName, List.of(ENV_VAR), "", "1a", "a=b", "a b");
    complains(Formats::envVarName, List.of("must not be '.'"), ".");
    complains(Formats::envVarName, List.of("must not be '..'"), "..");
    complains(Formats::envVarName, List.of("must not start with '..'"), "..a");
    fine(Formats::envVarNameRelaxed, "1a", "a b", "!\"#~", " ");
    complains(Formats::envVarNameRelaxed, List.of(RELAXED_ENV_VAR), "a=b", "é", "a\t", "\u007f");
    complains(
        Formats::envVarNameRelaxed, List.of("environment variable name must be non-empty"), "");
  }

  @Test
  void complainsOfKeysAndHeaders() {
    fine(Formats::configMapKey, "a", "-._A9", A253);
    complains(Formats::configMapKey, List.of(CONFIG_KEY), "", "a/b", "a b");
    complains(Formats::configMapKey, List.of("must be no more than 253 characters"), A253 + "a");
    complains(Formats::configMapKey, List.of("must not be '..'"), "..");
    complains(
        Formats::configMapKey, List.of(CONFIG_KEY, "must not start with '..'"), "../etc/passwd");
    fine(Formats::httpHeaderName, "X-Header-Name", "-", "9");
    complains(Formats::httpHeaderName, List.of(HEADER), "", "A_b", "a:b", "a b");
  }

  @Test
  void complainsOfPortNames() {
    String letter = "must contain at least one letter (a-z)";
    String characters = "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
    fine(Formats::portName, "http", "a-1", "1a", "z9", "a".repeat(15));
    complains(Formats::portName, List.of("must be no more than 15 characters"), "a".repeat(16));
    complains(Formats::portName, List.of(characters), "a_b", "httP");
    complains(Formats::portName, List.of(characters, letter), "", "HTTP");
    complains(Formats::portName, List.of(letter), "80");
    complains(Formats::portName, List.of("must not contain consecutive hyphens"), "a--b");
    complains(Formats::portName, List.of("must not begin or end with a hyphen"), "-a", "a-");
  }

  @Test
  void complainsOfNumbers() {
    assertEquals(List.of(), Formats.portNumber(1));
    assertEquals(List.of(), Formats.portNumber(65535));
    assertEquals(List.of("must be between 1 and 65535, inclusive"), Formats.portNumber(0));
    assertEquals(List.of("must be between 1 and 65535, inclusive"), Formats.portNumber(65536));
    assertEquals(List.of(), Formats.userOrGroupId(2147483647));
    assertEquals(
        List.of("must be between 0 and 2147483647, inclusive"), Formats.userOrGroupId(2147483648L));
    fine(Formats::decimalInteger, "0", "-1", "907", "9".repeat(30));
    complains(Formats::decimalInteger, List.of("must be non-empty"), "");
    complains(
        Formats::decimalInteger,
        List.of("must be a valid decimal integer in canonical form"),
        "-",
        "-0",
        "01",
        "+1",
        "1.0",
        "--1",
        "１");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          acme.io/foo | ~~
          acme.io/a/b%20(c);d | ~~
          ~~ | f: Required value
          nope | f: Invalid value: "nope": must be a domain-prefixed path (such as "acme.io/foo")
          /foo | f: Invalid value: "/foo": must be a domain-prefixed path (such as "acme.io/foo")
          a.io/ | f: Invalid value: "a.io/": must be a domain-prefixed path (such as "acme.io/foo")
          a.io/b c | f: Invalid value: "b c": Invalid path (regex used for validation is \
          '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')
          """)
  void reportsDomainPrefixedPaths(String value, String expected) {
    List<FieldError> errors = new ArrayList<>();
    Formats.domainPrefixedPath(value, FieldPath.of("f"), errors);
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), text(errors));
  }

  @Test
  void reportsBothPartsOfDomainPrefixedPaths() {
    List<FieldError> errors = new ArrayList<>();
    Formats.domainPrefixedPath("A/ ", FieldPath.of("f"), errors);
    assertEquals("f: Invalid value: \"A\": " + SUBDOMAIN, errors.get(0).toString());
    assertEquals(" ", errors.get(1).value());
  }

  @Test
  void reportsDomainPrefixedKeys() {
    List<FieldError> errors = new ArrayList<>();
    for (String key : List.of("acme.io/foo", "", "foo", "a/")) {
      Formats.domainPrefixedKey(key, FieldPath.of("f"), errors);
    }
    assertEquals(
        List.of(
            "f: Required value",
            "f: Invalid value: \"foo\": must be a domain-prefixed key (such as \"acme.io/foo\")",
            "f: Invalid value: \"a/\": name part must be non-empty",
            "f: Invalid value: \"a/\": name part " + KEY),
        text(errors));
  }

  @Test
  void wordsRulesWithExamples() {
    assertEquals(
        "no x (e.g. 'a',  or 'b', regex used for validation is '[^x]')",
        Formats.regexError("no x", "[^x]", "a", "b"));
    assertEquals("no x (regex used for validation is '[^x]')", Formats.regexError("no x", "[^x]"));
  }

  @Test
  void countsBytesOfUtf8() {
    for (String text : List.of("", "a", "é", "\u007f\u0080", "\u07ff\u0800", "\uffff", "𝄞a")) {
      assertEquals(text.getBytes(StandardCharsets.UTF_8).length, Formats.bytes(text));
    }
  }

  private static List<String> text(List<FieldError> errors) {
    return errors.stream().map(FieldError::toString).toList();
  }

  private static void fine(Function<String, List<String>> format, String... values) {
    complains(format, List.of(), values);
  }

  private static void complains(
      Function<String, List<String>> format, List<String> complaints, String... values) {
    for (String value : values) {
      assertEquals(complaints, format.apply(value), () -> "\"" + value + "\"");
    }
  }
}
