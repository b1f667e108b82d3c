package io.jobspool.meta.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldErrorsTest {
  private static final FieldPath PATH = FieldPath.of("spec");
  private static final String LONG = "a".repeat(ToldErrors.LONGEST / 10);

  @Test
  void tellsTheSameTextOnceButEachCause() {
    FieldError error = FieldError.required(PATH, "must be given");
    ToldErrors told = ToldErrors.of(List.of(error, error));

    assertEquals("spec: Required value: must be given", told.text());
    assertEquals(2, told.causes().size());
  }

  @Test
  void putsSeveralTextsInBrackets() {
    FieldError error = FieldError.required(PATH, "");
    FieldError other = FieldError.forbidden(PATH, "no");

    assertEquals(
        "[spec: Required value, spec: Forbidden: no]", ToldErrors.of(List.of(error, other)).text());
  }

  @Test
  void countsErrorsForWhichThereIsNoRoom() {
    FieldError error = FieldError.invalid(PATH, LONG, "is wrong");
    ToldErrors told = ToldErrors.of(Collections.nCopies(100, error));

    assertEquals(9, told.causes().size());
    assertTrue(told.text().endsWith("is wrong, 91 more errors]"));
  }

  @Test
  void tellsTheFirstErrorWhateverItsLength() {
    FieldError error = FieldError.invalid(PATH, LONG.repeat(20), "is wrong");

    assertEquals(1, ToldErrors.of(List.of(error, error)).causes().size());
  }
}
