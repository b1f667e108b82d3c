package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManagedFieldsValidationTest {
  private static String errors(String manager) {
    List<FieldError> errors = new ArrayList<>();
    ManagedFieldsValidation.validateFieldManager(manager, FieldPath.of("m"), errors);
    return errors.stream().map(FieldError::body).collect(Collectors.joining(", "));
  }

  @Test
  void managersHavePrintableNames() {
    assertEquals("", errors("kubectl client-side \"é\\"));
    assertEquals(
        "Invalid value: \"a\\tb\": invalid character U+0009 (at position 1)", errors("a\tb"));
    assertEquals(
        "Invalid value: \"é\\u00a0\": invalid character U+00A0 (at position 2)", errors("é\u00a0"));
    assertEquals("Too long: may not be more than 128 bytes", errors("é".repeat(65)));
  }

  @Test
  void clientsAreKnownByWhatIsPrintable() {
    assertEquals("curl 8", ManagedFieldsValidation.fieldManagerOf("cu\trl\u00a0 8"));
    assertEquals("é".repeat(64), ManagedFieldsValidation.fieldManagerOf("é".repeat(65)));
    assertEquals("", ManagedFieldsValidation.fieldManagerOf("\u0007"));
  }
}
