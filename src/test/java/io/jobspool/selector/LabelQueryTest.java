package io.jobspool.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobspool.meta.error.StatusException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Label selectors: what they select, and what is said about bad ones, as kube-apiserver has it. */
class LabelQueryTest {
  /** Jobs by their labels, {@code name: key=value key=value}. */
  private static final List<String> JOBS =
      List.of(
          "alpha: app=web tier=1",
          "bravo: app=web tier=2",
          "charlie: app=db tier=10",
          "delta: app=db",
          "echo: env=prod ver=v1.2",
          "foxtrot: empty=");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                             | alpha bravo charlie delta echo foxtrot
          app=web                        | alpha bravo
          app==web                       | alpha bravo
          ' app = web '                  | alpha bravo
          app!=web                       | charlie delta echo foxtrot
          app in (web, db )              | alpha bravo charlie delta
          app in (,web)                  | alpha bravo
          app in (web,)                  | alpha bravo
          app notin (web)                | charlie delta echo foxtrot
          app in (web),tier notin (1)    | bravo
          tier<5                         | alpha bravo
          tier>1                         | bravo charlie
          ver>0                          | ''
          app=                           | ''
          empty=                         | foxtrot
          empty in ()                    | foxtrot
          empty                          | foxtrot
          app                            | alpha bravo charlie delta
          !app                           | echo foxtrot
          !app,!env                      | foxtrot
          app=web,app=db                 | ''
          env in (in,notin,prod)         | echo
          """)
  void selects(String selector, String names) {
    LabelQuery query = LabelQuery.parse(selector);

    String selected =
        JOBS.stream()
            .filter(job -> query.matches(labels(job)))
            .map(job -> job.split(":")[0])
            .collect(Collectors.joining(" "));

    assertEquals(names, selected);
  }

  private static Map<String, String> labels(String job) {
    Map<String, String> labels = new HashMap<>();
    for (String label : job.split(": ")[1].split(" ")) {
      String[] pair = label.split("=", -1);
      labels.put(pair[0], pair[1]);
    }
    return labels;
  }

  static Stream<List<String>> badSelectors() {
    String name =
        "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end"
            + " with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex"
            + " used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    String value =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
            + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
            + " 'my_value',  or '12345', regex used for validation is"
            + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
    String bad = "unable to parse requirement: ";
    return Stream.of(
        List.of("=web", "found '=', expected: !, identifier, or 'end of string'"),
        List.of(",app", "found ',', expected: !, identifier, or 'end of string'"),
        List.of("app=web=x", "found '=', expected: ',' or 'end of string'"),
        List.of("!app=web", "found '=', expected: ',' or 'end of string'"),
        List.of("app=web,", "found '', expected: identifier after ','"),
        List.of("app in (a),,b", "found ',', expected: identifier after ','"),
        List.of("a b", bad + "found 'b', expected: in, notin, =, ==, !=, gt, lt"),
        List.of("app===web", bad + "found '=', expected: identifier"),
        List.of("tier>=1", bad + "found '=', expected: identifier"),
        List.of("!", bad + "found '', expected: identifier"),
        List.of("app in web", bad + "found 'web' expected: '('"),
        List.of("app in (w b)", bad + "found 'b', expected: ',' or ')'"),
        List.of("app in (web", bad + "found '', expected: ',' or ')'"),
        List.of("app in (", bad + "found '', expected: ',', ')' or identifier"),
        List.of("app in (a,", bad + "found '', expected: ',', or identifier"),
        List.of("-a=b", bad + "<nil>: Invalid value: \"-a\": " + name),
        List.of("a=\"b\"", bad + "values[0][a]: Invalid value: \"\\\"b\\\"\": " + value),
        List.of(
            "a>b",
            bad
                + "values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value must be an"
                + " integer"));
  }

  @ParameterizedTest
  @MethodSource("badSelectors")
  void refuses(List<String> selectorAndMessage) {
    StatusException refusal =
        assertThrows(StatusException.class, () -> LabelQuery.parse(selectorAndMessage.get(0)));

    assertEquals(selectorAndMessage.get(1), refusal.status().message());
    assertEquals(400, refusal.status().code());
  }

  @Test
  void ordersRequirementsByKey() {
    List<LabelRequirement> requirements = LabelQuery.parse("b,c in (z,y,z),!a").requirements();

    assertEquals(List.of("a", "b", "c"), requirements.stream().map(LabelRequirement::key).toList());
    assertEquals(List.of("y", "z"), requirements.get(2).values());
  }
}
