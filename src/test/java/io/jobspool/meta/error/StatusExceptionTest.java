package io.jobspool.meta.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.meta.Resource;
import io.jobspool.meta.Status;
import io.jobspool.meta.StatusDetails;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatusExceptionTest {
  private static final Resource JOBS = new Resource("batch", "v1", "jobs", "Job", true);
  private static final FieldPath PATH = FieldPath.of("spec");

  @Test
  void saysAnErrorOnceButGivesEachItsCause() {
    FieldError error = FieldError.required(PATH, "");
    Status status = StatusException.invalid(JOBS, "a", List.of(error, error)).status();
    assertEquals("Job.batch \"a\" is invalid: spec: Required value", status.message());
    assertEquals(2, causes(status));
  }

  @Test
  void leavesErrorsOutThatWouldMakeTheAnswerLargerThanAnyRequest() {
    FieldError error = FieldError.invalid(PATH, "x".repeat(1 << 18), "is long");
    List<FieldError> errors = Collections.nCopies(1_000_000, error);
    Status status = StatusException.invalid(JOBS, "a", errors).status();
    assertEquals(3, causes(status));
  }

  @Test
  void tellsTheFirstErrorHoweverLongItIs() {
    FieldError error = FieldError.invalid(PATH, "x".repeat(1 << 21), "is long");
    Status status = StatusException.invalid(JOBS, "a", List.of(error, error)).status();
    assertEquals(1, causes(status));
    assertTrue(status.message().endsWith("is long, 1 more errors]"));
  }

  private static int causes(Status status) {
    StatusDetails details = Objects.requireNonNull(status.details());
    return details.causes().size();
  }
}
