package io.jobspool.batch.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.dialect.Dialect;
import io.jobspool.serializer.DecodeException;
import org.junit.jupiter.api.Test;

class SuccessPolicyValidationTest {
  private static final int MAX_BYTES = 64 * 1024;

  /** Zeros in front of a number are no mistake, but they count. */
  @Test
  void limitsTheLengthOfSucceededIndexes() throws DecodeException {
    assertEquals("", errorsOf("0".repeat(MAX_BYTES)));
    assertEquals(
        "spec.successPolicy.rules[0].succeededIndexes: Too long: may not be more than 65536 bytes",
        errorsOf("0".repeat(MAX_BYTES + 1)));
  }

  private static String errorsOf(String succeededIndexes) throws DecodeException {
    String fields =
        """
        "completionMode": "Indexed", "completions": 5,
        "successPolicy": {"rules": [{"succeededIndexes": "%s"}]}
        """;
    Job job = JobText.parse(JobText.job(fields.formatted(succeededIndexes)));
    return JobText.text(JobValidation.validateJob(job, Dialect.KUBERNETES));
  }
}
