package io.jobspool.registry.patch.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.batch.v1.Job;
import io.jobspool.meta.RawJson;
import io.jobspool.registry.patch.FieldSchema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparing, listing, merging and checking Jobs, each a table. */
class ComparisonTest {
  private static final FieldSchema JOB = FieldSchema.of(Job.class);

  static List<Case> comparisons() {
    return JsonCases.of(ComparisonTest.class, "comparisons.json");
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void compares(Case row) {
    Comparison found = Comparison.of(row.expected("before"), row.expected("after"), JOB);
    assertEquals(fields(row, "removed"), found.removed().toJson().json(), "removed");
    assertEquals(fields(row, "modified"), found.modified().toJson().json(), "modified");
    assertEquals(fields(row, "added"), found.added().toJson().json(), "added");
  }

  static List<Case> objects() {
    return JsonCases.of(ComparisonTest.class, "object-fields.json");
  }

  @ParameterizedTest
  @MethodSource("objects")
  void listsFields(Case row) {
    FieldSet found = FieldSet.ofObject(row.expected("object"), JOB);
    assertEquals(fields(row, "fields"), found.toJson().json());
  }

  static List<Case> merges() {
    return JsonCases.of(ComparisonTest.class, "merges.json");
  }

  @ParameterizedTest
  @MethodSource("merges")
  void merges(Case row) {
    ObjectNode live = (ObjectNode) row.expected("live");
    ObjectNode applied = (ObjectNode) row.expected("applied");
    assertEquals(row.expected("merged"), TypedMerge.merge(live, applied, JOB));
  }

  static List<Case> checks() {
    return JsonCases.of(ComparisonTest.class, "applied-checks.json");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void checks(Case row) {
    assertEquals(
        row.expected("problem").textValue(), AppliedCheck.problem(row.expected("applied"), JOB));
  }

  private static String fields(Case row, String name) {
    return FieldSet.parse(new RawJson(row.expected(name).toString())).toJson().json();
  }
}
