package io.jobspool.serializer.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.serializer.DecodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  @Test
  void writesAnObjectAsARealServerDoes() {
    String json =
        """
        {"kind":"Job","apiVersion":"batch/v1","metadata":{"name":"a","resourceVersion":"6870",
        "generation":1,"creationTimestamp":"2026-11-23T09:23:37Z","labels":{"tier":"1","app":"web"},
        "managedFields":[{"manager":"golden","fieldsV1":{"f:spec":{"k:{\\"name\\":\\"main\\"}":
        {".":{},"f:image":{}}}}}],"finalizers":["orphan"]},"spec":{"suspend":false,"template":
        {"spec":{"containers":[{"name":"main","image":"img:1","command":["sh","-c","a && b"],
        "resources":{}}],"nodeName":null}}},"status":{}}
        """;
    assertEquals(
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          creationTimestamp: "2026-11-23T09:23:37Z"
          finalizers:
          - orphan
          generation: 1
          labels:
            app: web
            tier: "1"
          managedFields:
          - fieldsV1:
              f:spec:
                k:{"name":"main"}:
                  .: {}
                  f:image: {}
            manager: golden
          name: a
          resourceVersion: "6870"
        spec:
          suspend: false
          template:
            spec:
              containers:
              - command:
                - sh
                - -c
                - a && b
                image: img:1
                name: main
                resources: {}
              nodeName: null
        status: {}
        """,
        YamlWriter.write(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "" | ""
          "yes" | "yes"
          "n" | "n"
          "null" | "null"
          "~" | "~"
          "1" | "1"
          "1.5" | "1.5"
          "1e3" | "1e3"
          "0x1F" | "0x1F"
          "1_000" | "1_000"
          "12:30" | "12:30"
          "12:99" | 12:99
          "2026-11-23" | "2026-11-23"
          "2026-11-23T09:23:37Z" | "2026-11-23T09:23:37Z"
          "2026-13-23" | 2026-13-23
          ".inf" | ".inf"
          "100m" | 100m
          "nope" | nope
          "a b" | a b
          "a:b" | a:b
          "a: b" | 'a: b'
          "a #b" | 'a #b'
          "a#b" | a#b
          "- a" | '- a'
          "-a" | -a
          "--- a" | '--- a'
          "#a" | '#a'
          "[a]" | '[a]'
          "a]" | a]
          "*a" | '*a'
          "it's" | it's
          "'a" | '''a'
          "\\"a" | '"a'
          " a" | ' a'
          "a " | 'a '
          "a\\tb" | "a\\tb"
          "a\\u0000\\u001b\\u0085b" | "a\\0\\e\\Nb"
          "\\ud83d\\ude00" | "\\U0001F600"
          "\\u00e9\\u3042" | \u00e9\u3042
          "\\ufeffa" | "\\uFEFF\\x61"
          "a\\r\\nb" | "a\\r\\nb"
          "a \\nb" | "a \\nb"
          1 | 1
          -0 | 0
          1.0 | 1
          1e6 | 1e+06
          123456.5 | 123456.5
          1000000.5 | 1.0000005e+06
          0.00001 | 1e-05
          18446744073709551615 | 18446744073709551615
          18446744073709551616 | 1.8446744073709552e+19
          true | true
          null | null
          {} | {}
          [] | []
          """)
  void quotesOnlyWhereItMust(String json, String yaml) {
    assertEquals(yaml + "\n", YamlWriter.write(json));
    assertEquals("a: " + yaml + "\n", YamlWriter.write("{\"a\":" + json + "}"));
    assertEquals("- " + yaml + "\n", YamlWriter.write("[" + json + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      textBlock =
          """
          a\\nb = |-;  a;  b
          a\\n = |;  a
          a\\n\\n = |+;  a;
          \\na = |2-;;  a
          _a\\n_b\\n = |2;   a;   b
          a\\n\\n__b\\n = |;  a;;    b
          """)
  void writesLinesAsABlock(String text, String block) {
    String json = "{\"k\":\"" + text.replace('_', ' ') + "\"}";
    assertEquals("k: " + block.replace(';', '\n') + "\n", YamlWriter.write(json));
  }

  @Test
  void nestsListsAndMaps() {
    assertEquals(
        "a:\n- - 1\n  - 2\n- - 3\n- b: 4\n  c:\n  - 5\n- []\n",
        YamlWriter.write("{\"a\":[[1,2],[3],{\"c\":[5],\"b\":4},[]]}"));
  }

  @Test
  void foldsLongLinesAtSpaces() {
    String word = "x".repeat(79);
    assertEquals(
        "k: " + word + "\n  yy  zz ww\n", YamlWriter.write("{\"k\":\"" + word + " yy  zz ww\"}"));
    assertEquals(
        "k: '- " + word + "\n  it''s'\n", YamlWriter.write("{\"k\":\"- " + word + " it's\"}"));
    assertEquals(
        "k: \"\\t" + word + "\n  \\ a\"\n", YamlWriter.write("{\"k\":\"\\t" + word + "  a\"}"));
    assertEquals("- k k: " + word + "\n", YamlWriter.write("[{\"k k\":\"" + word + "\"}]"));
  }

  @Test
  void writesLongAndMultilineKeysOnTheirOwn() {
    String key = "k".repeat(129);
    assertEquals("? " + key + "\n: a: 1\n", YamlWriter.write("{\"" + key + "\":{\"a\":1}}"));
    assertEquals("? " + key + "\n: - 1\n", YamlWriter.write("{\"" + key + "\":[1]}"));
    assertEquals("? |-\n  a\n  b\n: 1\n", YamlWriter.write("{\"a\\nb\":1}"));
  }

  @Test
  void sortsKeysNaturally() {
    assertEquals(
        """
        "": 0
        .: 0
        "1": 0
        "2": 0
        "10": 0
        A: 0
        a: 0
        a.b: 0
        a2: 0
        a10: 0
        ab: 0
        b: 0
        """,
        YamlWriter.write(
            "{\"b\":0,\"ab\":0,\"a10\":0,\"a2\":0,\"a.b\":0,\"a\":0,\"A\":0,\"10\":0,\"2\":0,\"1\":0,"
                + "\".\":0,\"\":0}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"y\",\"b\":[\"1\",1,\" \",\"x\\n y\\n\"],\"c\":{\"d: e\":[[],{}]}}",
        "[\"\\u2028\",\"a\\u0085b\",\"tab\\t\",\"\\\\\",\"'\\\"\",\"-\",\"? x\"]",
      })
  void writesWhatTheReaderReadsBack(String json) throws DecodeException {
    assertEquals(YamlReader.read(json).json(), YamlReader.read(YamlWriter.write(json)).json());
  }

  @Test
  void rejectsWhatIsNotJson() {
    assertThrows(IllegalArgumentException.class, () -> YamlWriter.write("{a"));
    assertThrows(IllegalArgumentException.class, () -> YamlWriter.write("[".repeat(1_001)));
  }
}
