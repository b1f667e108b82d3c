package io.jobspool.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.JsonCases;
import io.jobspool.JsonCases.Case;
import io.jobspool.batch.v1.Job;
import io.jobspool.batch.v1.JobSpec;
import io.jobspool.core.v1.PodSpec;
import io.jobspool.meta.ObjectMeta;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrategicMergePatchTest {
  static List<Case> patches() {
    return JsonCases.of(StrategicMergePatchTest.class, "strategic-merge-patch.json");
  }

  /** Rows are about Jobs, or about the part of a Job that they name. */
  @ParameterizedTest
  @MethodSource("patches")
  void patches(Case row) {
    FieldSchema schema = FieldSchema.of(typeOf(row.expected("at")));
    PatchCases.check(row, (original, patch) -> StrategicMergePatch.apply(original, patch, schema));
  }

  private static Class<? extends Record> typeOf(JsonNode part) {
    return switch (part == null ? "" : part.asText()) {
      case "metadata" -> ObjectMeta.class;
      case "spec" -> JobSpec.class;
      case "pod" -> PodSpec.class;
      default -> Job.class;
    };
  }
}
