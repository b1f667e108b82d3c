package io.jobspool.serializer.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.serializer.DecodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Malformed YAML; in the tables {@code ;} stands for a line break and {@code \t} for a tab. */
class YamlScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1;b: 2; c:; d: x = line 3: mapping values are not allowed in this context
          a: b: c = mapping values are not allowed in this context
          a: - b = block sequence entries are not allowed in this context
          a: ? b = mapping keys are not allowed in this context
          a: 1;b:;\\tc: x = line 3: found character that cannot start any token
          a:;  b: x;\\tc: y = line 3: found a tab character that violates indentation
          a: |;\\tx = line 2: found a tab character where an indentation space is expected
          -\\ta = found character that cannot start any token
          a: @b = found character that cannot start any token
          a: `b` = found character that cannot start any token
          a: b;c = line 3: could not find expected ':'
          a: b;c; = line 3: could not find expected ':'
          a: "x = found unexpected end of stream
          a: 'x; = line 2: found unexpected end of stream
          a: "x;--- = line 2: found unexpected document indicator
          "\\z" = found unknown escape character
          "\\x4g" = did not find expected hexdecimal number
          "\\ud800" = found invalid Unicode character escape code
          a: |x = did not find expected comment or line break
          a: >0 = found an indentation indicator equal to 0
          a: &b.c d = did not find expected alphabetic or numeric character
          * = did not find expected alphabetic or numeric character
          !! = did not find expected tag URI
          !<a = did not find the expected '>'
          !a%zz b = did not find URI escaped octet
          !a%80 b = found an incorrect leading UTF-8 octet
          !a{} b = did not find expected whitespace or line break
          %FOO x = found unknown directive name
          % = could not find expected directive name
          %YAML a = did not find expected version number
          %YAML 1 = did not find expected digit or '.' character
          %YAML 111.1 = found extremely long version number
          %TAG a = did not find expected '!'
          %TAG !a b = did not find expected '!'
          """)
  void saysInGoYamlsWordsWhatCannotBeRead(String yaml, String problem) {
    assertProblem(problem, yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a:;    b: 1;  c: 2 | line 2: did not find expected key
          a: "b" c | did not find expected key
          - a;b: c | line 1: did not find expected '-' indicator
          [a, b | line 1: did not find expected ',' or ']'
          a: [b;c: d | line 1: did not find expected ',' or ']'
          {a: b | line 1: did not find expected ',' or '}'
          {a: [1,}} | did not find expected node content
          [,] | did not find expected node content
          %YAML 1.1;a: b | line 1: did not find expected <document start>
          %YAML 1.2;---;a: b | found incompatible YAML document
          %YAML 1.1;%YAML 1.1;---;a: b | line 1: found duplicate %YAML directive
          a: !x!y b | found undefined tag handle
          """)
  void saysInGoYamlsWordsWhatDoesNotFitTogether(String yaml, String problem) {
    assertProblem(problem, yaml);
  }

  @Test
  void rejectsControlCharacters() {
    assertProblem("control characters are not allowed", "a: \u0001");
    assertProblem("control characters are not allowed", "a: \"\u007f\"");
    assertProblem("control characters are not allowed", "a: \ufffe");
  }

  @Test
  void wantsTheColonOfAKeyWithin1024Characters() throws DecodeException {
    String key = "k".repeat(1024);
    assertEquals("{\"" + key + "\":1}", YamlReader.read(key + ": 1").json());
    assertProblem("mapping values are not allowed in this context", "k" + key + ": 1");
    assertProblem("line 2: could not find expected ':'", "a: 1\nk" + key + ": 1");
  }

  private static void assertProblem(String problem, String yaml) {
    String text = yaml.replace(";", "\n").replace("\\t", "\t");
    Exception rejection = assertThrows(DecodeException.class, () -> YamlReader.read(text));
    assertEquals("yaml: " + problem, rejection.getMessage());
  }
}
