package io.jobspool.meta.field;

import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonEncoder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one field. Types, factories and wording are those of Kubernetes'
 * {@code apimachinery/pkg/util/validation/field}: clients read both.
 *
 * @param type what kind of mistake it is
 * @param field the field's path
 * @param value the offending value: a string, number, boolean, record, list or map; {@code null} is
 *     reported as {@code null}
 * @param detail what a correct value looks like; may be empty
 */
public record FieldError(Type type, String field, @Nullable Object value, String detail) {

  /** What kind of mistake it is; the reason is the wire format of a {@code StatusCause}. */
  public enum Type {
    NOT_FOUND("FieldValueNotFound", "Not found", true),
    REQUIRED("FieldValueRequired", "Required value", false),
    DUPLICATE("FieldValueDuplicate", "Duplicate value", true),
    INVALID("FieldValueInvalid", "Invalid value", true),
    NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value", true),
    FORBIDDEN("FieldValueForbidden", "Forbidden", false),
    TOO_LONG("FieldValueTooLong", "Too long", false),
    TOO_MANY("FieldValueTooMany", "Too many", true);

    private final String reason;
    private final String words;
    private final boolean showsValue;

    Type(String reason, String words, boolean showsValue) {
      this.reason = reason;
      this.words = words;
      this.showsValue = showsValue;
    }

    /** The reason on the wire, {@code FieldValueInvalid}. */
    public String reason() {
      return reason;
    }
  }

  /** Stands for a value that is not shown. */
  private enum Omitted {
    VALUE
  }

  /** The referenced value does not exist. */
  public static FieldError notFound(FieldPath path, @Nullable Object value) {
    return new FieldError(Type.NOT_FOUND, path.toString(), value, "");
  }

  /** A value must be given. */
  public static FieldError required(FieldPath path, String detail) {
    return new FieldError(Type.REQUIRED, path.toString(), "", detail);
  }

  /** The value stands elsewhere already, where it must stand once. */
  public static FieldError duplicate(FieldPath path, @Nullable Object value) {
    return new FieldError(Type.DUPLICATE, path.toString(), value, "");
  }

  /** The value is malformed or out of bounds. */
  public static FieldError invalid(FieldPath path, @Nullable Object value, String detail) {
    return new FieldError(Type.INVALID, path.toString(), value, detail);
  }

  /** The value is malformed or out of bounds, and too large or too plain to be shown. */
  public static FieldError invalid(FieldPath path, String detail) {
    return new FieldError(Type.INVALID, path.toString(), Omitted.VALUE, detail);
  }

  /** The value is none of a closed set, which is listed in the order given. */
  public static FieldError notSupported(
      FieldPath path, @Nullable Object value, List<String> supported) {
    String detail =
        supported.isEmpty()
            ? ""
            : supported.stream()
                .map(GoQuote::quote)
                .collect(Collectors.joining(", ", "supported values: ", ""));
    return new FieldError(Type.NOT_SUPPORTED, path.toString(), value, detail);
  }

  /** The value is well-formed but not allowed here. */
  public static FieldError forbidden(FieldPath path, String detail) {
    return new FieldError(Type.FORBIDDEN, path.toString(), "", detail);
  }

  /** The value is longer than the given number of bytes. */
  public static FieldError tooLong(FieldPath path, int maxBytes) {
    String detail = "may not be more than " + maxBytes + " bytes";
    return new FieldError(Type.TOO_LONG, path.toString(), "", detail);
  }

  /** The list has more than the given number of items. */
  public static FieldError tooMany(FieldPath path, int actual, int max) {
    String detail = "must have at most " + max + (max == 1 ? " item" : " items");
    return new FieldError(Type.TOO_MANY, path.toString(), actual, detail);
  }

  /** The message without the field: {@code Invalid value: "a b": must not contain spaces}. */
  public String body() {
    boolean shown = type.showsValue && value != Omitted.VALUE;
    String text = shown ? type.words + ": " + show(value) : type.words;
    return detail.isEmpty() ? text : text + ": " + detail;
  }

  @Override
  public String toString() {
    return field + ": " + body();
  }

  private static String show(@Nullable Object value) {
    return value instanceof String ? GoQuote.quote((String) value) : JsonEncoder.encodeAny(value);
  }
}
