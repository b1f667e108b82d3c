package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.JsonCases;
import io.jobspool.meta.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWarningsTest {
  private static final String TOO_MANY =
      "spec: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher"
          + " than 10^4, Kubernetes might not be able to track completedIndexes when a big number"
          + " of indexes fail";

  @Test
  void warnsOfNamesThatAreNoDnsLabel() {
    assertEquals(
        List.of(
            "metadata.name: this is used in Pod names and hostnames, which can result in surprising"
                + " behavior; a DNS label is recommended: [must not contain dots]"),
        warningsFor("{\"metadata\":{\"name\":\"a.b\"}}"));
    assertEquals(List.of(), warningsFor("{\"metadata\":{\"name\":\"a-b\"}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "Indexed, 100001, 10001, true",
    "Indexed, 100000, 10001, false",
    "Indexed, 100001, 10000, false",
    "NonIndexed, 100001, 10001, false"
  })
  void warnsOfMoreIndexesThanCanBeTracked(
      String mode, int completions, int parallelism, boolean warns) {
    String json =
        """
        {"metadata":{"name":"n"},"spec":{"completionMode":"%s","completions":%d,"parallelism":%d}}
        """;
    List<String> warnings = warningsFor(json.formatted(mode, completions, parallelism));
    assertEquals(warns ? List.of(TOO_MANY) : List.of(), warnings);
  }

  @Test
  void warnsOfNameThenSpecThenTemplate() {
    List<String> warnings =
        warningsFor(
            """
            {"metadata":{"name":"a.b"},"spec":{"completionMode":"Indexed","completions":200000,
             "parallelism":20000,"template":{"spec":{"terminationGracePeriodSeconds":-1}}}}
            """);
    assertEquals(3, warnings.size());
    assertEquals(TOO_MANY, warnings.get(1));
    assertEquals(
        "spec.template.spec.terminationGracePeriodSeconds: must be >= 0; negative values are"
            + " invalid and will be treated as 1",
        warnings.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                | true
          {"gracePeriodSeconds":0}          | true
          {"propagationPolicy":"Background"} | false
          {"propagationPolicy":"Orphan"}    | false
          {"orphanDependents":false}        | false
          """)
  void warnsOfDeletionsThatLeavePodsBehind(String options, boolean warns) {
    String text =
        "child pods are preserved by default when jobs are deleted; set"
            + " propagationPolicy=Background to remove them or set propagationPolicy=Orphan to"
            + " suppress this warning";
    assertEquals(
        warns ? List.of(text) : List.of(),
        JobWarnings.warningsOnDelete(JsonCases.decode(options, DeleteOptions.class)));
  }

  private static List<String> warningsFor(String json) {
    return JobWarnings.warningsOnCreate(JsonCases.decode(json, Job.class));
  }
}
