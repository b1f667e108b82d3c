package io.jobspool.meta.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldErrorTest {
  private static final FieldPath PATH = FieldPath.of("a").child("b").index(0).key("c");

  static Stream<Arguments> errors() {
    return Stream.of(
        row("Not found: \"x\"", "FieldValueNotFound", FieldError.notFound(PATH, "x")),
        row("Required value", "FieldValueRequired", FieldError.required(PATH, "")),
        row("Required value: as y", "FieldValueRequired", FieldError.required(PATH, "as y")),
        row("Duplicate value: 7", "FieldValueDuplicate", FieldError.duplicate(PATH, 7)),
        row("Invalid value: null: no", "FieldValueInvalid", FieldError.invalid(PATH, null, "no")),
        row("Invalid value: no", "FieldValueInvalid", FieldError.invalid(PATH, "no")),
        row(
            "Unsupported value: \"x\": supported values: \"y\", \"z\"",
            "FieldValueNotSupported",
            FieldError.notSupported(PATH, "x", List.of("y", "z"))),
        row(
            "Unsupported value: \"x\"",
            "FieldValueNotSupported",
            FieldError.notSupported(PATH, "x", List.of())),
        row("Forbidden: no", "FieldValueForbidden", FieldError.forbidden(PATH, "no")),
        row(
            "Too long: may not be more than 9 bytes",
            "FieldValueTooLong",
            FieldError.tooLong(PATH, 9)),
        row(
            "Too many: 3: must have at most 2 items",
            "FieldValueTooMany",
            FieldError.tooMany(PATH, 3, 2)),
        row(
            "Too many: 2: must have at most 1 item",
            "FieldValueTooMany",
            FieldError.tooMany(PATH, 2, 1)));
  }

  private static Arguments row(String body, String reason, FieldError error) {
    return Arguments.of(body, reason, error);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void readsAsInKubernetes(String body, String reason, FieldError error) {
    assertEquals(body, error.body());
    assertEquals("a.b[0][c]: " + body, error.toString());
    assertEquals(reason, error.type().reason());
  }
}
