package io.jobspool.core.warnings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.core.v1.PodTemplateSpec;
import io.jobspool.meta.field.FieldPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodWarningsTest {
  private static final FieldPath TEMPLATE = FieldPath.of("spec").child("template");

  static List<Case> cases() {
    return JsonCases.of(PodWarningsTest.class, "pod-warnings.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void warns(Case each) {
    List<String> expected = new ArrayList<>();
    for (JsonNode text : each.expected("expected")) {
      expected.add(text.asText());
    }
    assertEquals(expected, warningsFor(each.decode("given", PodTemplateSpec.class)));
  }

  @Test
  void staysQuickAndShortForManyEqualPaths() {
    String items = repeated(50_000, i -> "{\"key\":\"k\",\"path\":\"a/" + i % 10_000 + "\"}");
    assertBounded("{\"volumes\":[{\"name\":\"v\",\"configMap\":{\"items\":[" + items + "]}}]}");
  }

  @Test
  void staysQuickAndShortForManyEqualPorts() {
    String ports = repeated(50_000, i -> "{\"containerPort\":1,\"hostPort\":" + i % 49_000 + "}");
    assertBounded("{\"containers\":[{\"ports\":[" + ports + "]}]}");
  }

  private static String repeated(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }

  private static void assertBounded(String spec) {
    PodTemplateSpec template = JsonCases.decode("{\"spec\":" + spec + "}", PodTemplateSpec.class);
    List<String> warnings = assertTimeout(Duration.ofSeconds(5), () -> warningsFor(template));
    assertEquals(1000, warnings.size());
  }

  private static List<String> warningsFor(PodTemplateSpec template) {
    return PodWarnings.warningsForPodTemplate(template, TEMPLATE);
  }
}
