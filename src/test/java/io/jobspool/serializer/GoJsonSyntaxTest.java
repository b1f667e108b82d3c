package io.jobspool.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoJsonSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " true\n",
        "-0",
        "0.50e-07",
        "1E+2",
        "\"\"",
        "\"\\u00e9\\\"\\/\u3042\u007f\"",
        "[]",
        "[ ]",
        "{}",
        "{\"a\":[1,{\"b\":null}],\"c\":false}\r\n\t ",
      })
  void findsNothingInJson(String json) {
    assertEquals(Optional.empty(), GoJsonSyntax.firstError(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[", "[1", "\"a"})
  void noticesThatTheDocumentIsCutOff(String json) {
    assertError("unexpected end of JSON input", json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <html></html> | '<' looking for beginning of value
          apiVersion: batch/v1 | 'a' looking for beginning of value
          True | 'T' looking for beginning of value
          +1 | '+' looking for beginning of value
          [1,] | ']' looking for beginning of value
          {"a":} | '}' looking for beginning of value
          {'a':1} | '\\'' looking for beginning of object key string
          {a:1} | 'a' looking for beginning of object key string
          {"a":1,} | '}' looking for beginning of object key string
          {1:2} | '1' looking for beginning of object key string
          {"a" 1} | '1' after object key
          {"a";1} | ';' after object key
          {"a":1 "b":2} | '"' after object key:value pair
          {"a":1] | ']' after object key:value pair
          [1 2] | '2' after array element
          [1} | '}' after array element
          {} {} | '{' after top-level value
          {}garbage | 'g' after top-level value
          01 | '1' after top-level value
          "\\x" | 'x' in string escape code
          "\\u12G4" | 'G' in \\u hexadecimal character escape
          tRue | 'R' in literal true (expecting 'r')
          tru | ' ' in literal true (expecting 'e')
          fals] | ']' in literal false (expecting 'e')
          nil | 'i' in literal null (expecting 'u')
          [nulL] | 'L' in literal null (expecting 'l')
          -a | 'a' in numeric literal
          - | ' ' in numeric literal
          1.x | 'x' after decimal point in numeric literal
          [1.] | ']' after decimal point in numeric literal
          1e | ' ' in exponent of numeric literal
          1e+} | '}' in exponent of numeric literal
          """)
  void namesTheCharacterAndWhatWasExpected(String json, String error) {
    assertError("invalid character " + error, json);
  }

  @Test
  void rejectsControlCharactersInStrings() {
    assertError("invalid character '\\n' in string literal", "{\"name\":\"a\nb\"}");
    assertError("invalid character '\\x1f' in string literal", "\"\u001f\"");
    assertError("invalid character '\\x00' looking for beginning of value", "[\u0000]");
  }

  @Test
  void quotesTheFirstByteOfOtherCharacters() {
    assertError("invalid character '\u00c3' looking for beginning of value", "\u00e9");
    assertError("invalid character '\u00e3' looking for beginning of value", "\u3042");
    assertError("invalid character '\u00c2' looking for beginning of value", "\u00a0");
  }

  @Test
  void allowsTenThousandLevels() {
    assertEquals(
        Optional.empty(), GoJsonSyntax.firstError("[".repeat(10_000) + "]".repeat(10_000)));
    assertError("invalid character '[' exceeded max depth", "[".repeat(10_001));
    assertError("invalid character '{' exceeded max depth", "{\"a\":".repeat(10_001) + "1");
  }

  private static void assertError(String message, String json) {
    assertEquals(Optional.of(message), GoJsonSyntax.firstError(json));
  }
}
