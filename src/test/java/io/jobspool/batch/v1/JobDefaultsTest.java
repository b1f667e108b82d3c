package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.dialect.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobDefaultsTest {
  private static final String LABELS_OF_TEMPLATE =
      """
      {"metadata":{"labels":%s},"spec":{"template":{"metadata":{"labels":%s}}}}\
      """;

  static List<Case> specs() {
    return JsonCases.of(JobDefaultsTest.class, "job-defaults.json");
  }

  /** Templates have cases of their own, so they are left out of these. */
  @ParameterizedTest
  @MethodSource("specs")
  void fillsInSpecifications(Case each) {
    for (Dialect dialect : Dialect.values()) {
      JobSpec given = each.decode("given", JobSpec.class);
      Job job = JobBuilder.builder(decode("{}")).spec(given).build();
      Job defaulted = JobDefaults.withDefaults(job, dialect);
      ObjectNode spec = (ObjectNode) JsonCases.encode(defaulted.spec());
      spec.remove("template");
      assertEquals(each.expected(dialect.name().toLowerCase(Locale.ROOT)), spec, dialect.name());
      assertSame(defaulted, JobDefaults.withDefaults(defaulted, dialect));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void fillsInTheTemplate(Dialect dialect) {
    JsonNode spec = JsonCases.encode(JobDefaults.withDefaults(decode("{}"), dialect).spec());
    assertEquals("ClusterFirst", spec.at("/template/spec/dnsPolicy").asText());
  }

  @Test
  void labelsComeFromTheTemplateIfThereAreNone() {
    Job job = withDefaults(LABELS_OF_TEMPLATE.formatted("{}", "{\"app\":\"x\"}"));
    assertEquals(Map.of("app", "x"), job.metadata().labels());
    assertTrue(JobDefaults.sharesLabelsOfTemplate(job));
  }

  @Test
  void ownLabelsStayOwnEvenIfEqual() {
    String labels = "{\"app\":\"x\"}";
    Job job = withDefaults(LABELS_OF_TEMPLATE.formatted(labels, labels));
    assertEquals(Map.of("app", "x"), job.metadata().labels());
    assertFalse(JobDefaults.sharesLabelsOfTemplate(job));
  }

  @Test
  void noLabelsAreNotShared() {
    Job job = withDefaults(LABELS_OF_TEMPLATE.formatted("{}", "{}"));
    assertEquals(Map.of(), job.metadata().labels());
    assertFalse(JobDefaults.sharesLabelsOfTemplate(job));
  }

  private static Job withDefaults(String json) {
    return JobDefaults.withDefaults(decode(json), Dialect.KUBERNETES);
  }

  private static Job decode(String json) {
    return JsonCases.decode(json, Job.class);
  }
}
