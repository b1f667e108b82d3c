package io.jobspool.serializer.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.serializer.DecodeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void readsAManifest() throws DecodeException {
    String yaml =
        """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: pi
          labels: {a: b}
        spec:
          # a comment
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: main
                image: busybox
                command: [sh, -c, 'echo hi']
        """;
    assertEquals(
        "{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\",\"metadata\":{\"labels\":{\"a\":\"b\"},"
            + "\"name\":\"pi\"},\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"command\":"
            + "[\"sh\",\"-c\",\"echo hi\"],\"image\":\"busybox\",\"name\":\"main\"}],"
            + "\"restartPolicy\":\"Never\"}}}}",
        json(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"a\":[1,-2.5,true,false,null,\"x\\n\"],\"b\":{\"c\":\"\"}}",
      })
  void takesJsonForYaml(String json) throws DecodeException {
    assertEquals(json, json(json));
  }

  @Test
  void readsJsonThatIsIndentedWithTabs() throws DecodeException {
    assertEquals(
        "{\"a\":[1,2],\"b\":{}}", json("{\n\t\"a\": [\n\t\t1,\n\t\t2\n\t],\n\t\"b\": {}\n}"));
    assertEquals("{\"a\":\"b\",\"c\":\"d e\"}", json("a:\tb\t# x\n\"c\"\t:\t d\n e\t\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          y | true
          Yes | true
          ON | true
          True | true
          n | false
          No | false
          off | false
          yEs | "yEs"
          'yes' | "yes"
          ~ | null
          Null | null
          nULL | "nULL"
          1 | 1
          +1 | 1
          -0 | 0
          1_000 | 1000
          0777 | 511
          08 | 8
          0o17 | 15
          0x1F | 31
          -0b11 | -3
          0x | "0x"
          9223372036854775808 | 9223372036854775808
          18446744073709551616 | 18446744073709552000
          1.0 | 1
          1.5 | 1.5
          .5 | 0.5
          1. | 1
          1e3 | 1000
          1e21 | 1e+21
          1e-7 | 1e-7
          0.1 | 0.1
          1e400 | "1e400"
          1.2.3 | "1.2.3"
          100m | "100m"
          12:30 | "12:30"
          2001-12-14 | "2001-12-14"
          '1' | "1"
          <<x | "<<x"
          !!str 1 | "1"
          !!str yes | "yes"
          !!int '1' | 1
          !!float 1 | 1
          !!binary aGk= | "hi"
          !other 1 | "1"
          ! 1 | "1"
          """)
  void resolvesScalarsAsYaml11(String scalar, String json) throws DecodeException {
    assertEquals("{\"a\":" + json + "}", json("a: " + scalar));
    assertEquals("[" + json + "]", json("[" + scalar + "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1: a | {"1":"a"}
          yes: a | {"true":"a"}
          1.50: a | {"1.5":"a"}
          1e10: a | {"1e+10":"a"}
          .inf: a | {".inf":"a"}
          b: 1, a: 2, B: 3 | {"B":3,"a":2,"b":1}
          a: {x: 1}, "a:b": 2 | {"a":{"x":1},"a:b":2}
          ? a, b | {"a":null,"b":null}
          """)
  void makesKeysStringsAndSortsThem(String entries, String json) throws DecodeException {
    assertEquals(json, json("{" + entries + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing", "---", "---\n...\n", "~", "--- null"})
  void readsNothingAsNull(String yaml) throws DecodeException {
    assertEquals("null", json(yaml));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\n---\nc: [", "a: b\n...\n\tc", "---\na: b\n--- !x!y c"})
  void readsOnlyTheFirstDocument(String yaml) throws DecodeException {
    assertEquals("{\"a\":\"b\"}", json(yaml));
  }

  @Test
  void foldsAndKeepsLines() throws DecodeException {
    assertEquals("{\"a\":\"x\\n  y\\n\"}", json("a: |\n  x\n    y\n\n"));
    assertEquals("{\"a\":\"x\\n\\n\"}", json("a: |+\n  x\n\n"));
    assertEquals("{\"a\":\"x y\\nz\"}", json("a: >-\n  x\n  y\n\n  z\n"));
    assertEquals("{\"a\":\" x\\n\"}", json("a: |1\n  x\n"));
    assertEquals("{\"a\":\"b c\",\"d\":\"e f\"}", json("a: b\n  c\nd: \"e\n  f\"\n"));
    assertEquals("{\"a\":\"bc\"}", json("a: \"b\\\n  c\"\n"));
    assertEquals("{\"a\":\"b\\nc\"}", json("a: b\r\n\r\n  c\r\n"));
  }

  @Test
  void readsEscapes() throws DecodeException {
    assertEquals(
        "\"\\t\u00e9\ud83d\ude00A\\u001B\u00a0\u0085\u2028'\"",
        json("\"\\t\\u00e9\\U0001F600\\x41\\e\\_\\N\\L\\'\""));
    assertEquals("\"it's \\\\n\"", json("'it''s \\n'"));
  }

  @Test
  void followsAliases() throws DecodeException {
    assertEquals(
        "{\"annotations\":{\"x\":true},\"labels\":{\"x\":true}}",
        json("labels: &l {x: y}\nannotations: *l\n"));
    assertEquals("[1,1,2,2]", json("[&a 1, *a, &a 2, *a]"));
  }

  @Test
  void mergesMaps() throws DecodeException {
    String bases = "a: &a {k: 1, l: 1}\nb: &b {k: 2, m: 2}\n";
    assertEquals("{\"k\":3,\"l\":1}", memberC(bases + "c: {<<: *a, k: 3}"));
    assertEquals("{\"k\":1,\"l\":1,\"m\":2}", memberC(bases + "c: {<<: [*a, *b]}"));
    assertEquals("{\"k\":1,\"l\":1}", memberC(bases + "c: {k: 3, <<: *a}"));
    assertEquals("{\"<<\":1}", memberC("c: {'<<': 1}"));
  }

  private static String memberC(String yaml) throws DecodeException {
    String json = json(yaml);
    return json.substring(json.indexOf("\"c\":") + 4, json.length() - 1);
  }

  @Test
  void takesTheLastOfRepeatedKeysAndReportsTheOthers() throws DecodeException {
    String yaml =
        """
        kind: Job
        spec:
          parallelism: 1
          parallelism: 2
          1: a
          "1": b
          1: c
        kind:
          x: z
        """;
    YamlReader.Result result = YamlReader.read(yaml);
    assertEquals(
        "{\"kind\":{\"x\":\"z\"},\"spec\":{\"1\":\"b\",\"parallelism\":2}}", result.json());
    assertEquals(
        List.of(
            "line 4: key \"parallelism\" already set in map",
            "line 7: key 1 already set in map",
            "line 9: key \"kind\" already set in map"),
        result.strictErrors());
  }

  @Test
  void reportsKeysThatAMergeSetsAgain() throws DecodeException {
    assertEquals(
        List.of("line 1: key \"k\" already set in map"),
        YamlReader.read("a: &a {k: 1}\nb: {k: 2, <<: *a}\n").strictErrors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          *a | yaml: unknown anchor 'a' referenced
          &a [*a] | yaml: anchor 'a' value contains itself
          {<<: 1} | yaml: map merge requires map or sequence of maps as the value
          {<<: [[]]} | yaml: map merge requires map or sequence of maps as the value
          {[a, 1]: b} | yaml: invalid map key: []interface {}{"a", 1}
          {{a: ~}: b} | yaml: invalid map key: map[interface {}]interface {}{"a":interface {}(nil)}
          {~: 1} | unsupported map key of type: %!s(<nil>), key: <nil>, value: 1
          {9223372036854775808: a} | unsupported map key of type: uint64, key: 0x8000000000000000, value: "a"
          !!int a | yaml: cannot decode !!str `a` as a !!int
          !!int 2001-01-01 | yaml: cannot decode !!str `2001-01-01` as a !!int
          !!bool 1 | yaml: cannot decode !!int `1` as a !!bool
          !!binary a | yaml: !!binary value contains invalid base64 data
          .nan | json: unsupported value: NaN
          -.inf | json: unsupported value: -Inf
          """)
  void rejectsWhatJsonCannotHold(String yaml, String message) {
    assertRejected(message, yaml);
  }

  @Test
  void boundsWhatAliasesMake() {
    StringBuilder laughs = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("- &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9));
      laughs.append("]\n");
    }
    assertRejected("yaml: document contains excessive aliasing", laughs.toString());
    String longText = "- &a " + "x".repeat(500_000) + "\n" + "- *a\n".repeat(50);
    assertRejected("yaml: document contains excessive aliasing", longText);
  }

  @Test
  void boundsDepth() throws DecodeException {
    String nested = "[".repeat(1_000) + "]".repeat(1_000);
    assertEquals(nested, json(nested));
    assertRejected("yaml: exceeded max depth of 1000", "[" + nested + "]");
    assertRejected("yaml: exceeded max depth of 1000", "- ".repeat(1_001));
    assertRejected("yaml: exceeded max depth of 1000", "{a: ".repeat(1_000_000));
    String half = "[".repeat(600) + "%s" + "]".repeat(600);
    assertRejected(
        "yaml: exceeded max depth of 1000",
        "a: &a " + half.formatted("") + "\nb: " + half.formatted("*a"));
  }

  private static String json(String yaml) throws DecodeException {
    return YamlReader.read(yaml).json();
  }

  private static void assertRejected(String message, String yaml) {
    Exception rejection = assertThrows(DecodeException.class, () -> YamlReader.read(yaml));
    assertEquals(message, rejection.getMessage());
  }
}
