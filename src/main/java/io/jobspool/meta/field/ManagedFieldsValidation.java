package io.jobspool.meta.field;

import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.serializer.GoQuote;
import java.util.List;

/**
 * The rules for {@code metadata.managedFields} and for the names of field managers, in the words of
 * Kubernetes 1.36 ({@code apimachinery/pkg/apis/meta/v1/validation}).
 */
public final class ManagedFieldsValidation {
  private static final int MANAGER_MAX_BYTES = 128;
  private static final int SUBRESOURCE_MAX_BYTES = 256;

  private ManagedFieldsValidation() {}

  /** Checks the entries, except for the field sets in them. */
  public static void validateManagedFields(
      List<ManagedFieldsEntry> entries, FieldPath path, List<FieldError> errors) {
    for (int i = 0; i < entries.size(); i++) {
      ManagedFieldsEntry entry = entries.get(i);
      FieldPath entryPath = path.index(i);
      if (!entry.operation().equals("Apply") && !entry.operation().equals("Update")) {
        FieldPath operationPath = entryPath.child("operation");
        errors.add(
            FieldError.invalid(operationPath, entry.operation(), "must be `Apply` or `Update`"));
      }
      if (!entry.fieldsType().isEmpty() && !entry.fieldsType().equals("FieldsV1")) {
        FieldPath typePath = entryPath.child("fieldsType");
        errors.add(FieldError.invalid(typePath, entry.fieldsType(), "must be `FieldsV1`"));
      }
      validateFieldManager(entry.manager(), entryPath.child("manager"), errors);
      if (Formats.bytes(entry.subresource()) > SUBRESOURCE_MAX_BYTES) {
        errors.add(FieldError.tooLong(entryPath.child("subresource"), SUBRESOURCE_MAX_BYTES));
      }
    }
  }

  /** Checks the name of a field manager, here and among the options of a request; may be empty. */
  public static void validateFieldManager(String manager, FieldPath path, List<FieldError> errors) {
    if (Formats.bytes(manager) > MANAGER_MAX_BYTES) {
      errors.add(FieldError.tooLong(path, MANAGER_MAX_BYTES));
    }
    int position = 0;
    for (int c : manager.codePoints().toArray()) {
      String character = Character.toString(c);
      if (!isPrintable(character)) {
        String detail = String.format("invalid character U+%04X (at position %d)", c, position);
        errors.add(FieldError.invalid(path, manager, detail));
      }
      position += Formats.bytes(character);
    }
  }

  /** A text without what the name of a field manager cannot hold, cut to its length. */
  public static String fieldManagerOf(String text) {
    StringBuilder manager = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      bytes += isPrintable(character) ? Formats.bytes(character) : 0;
      if (bytes > MANAGER_MAX_BYTES) {
        break;
      }
      manager.append(isPrintable(character) ? character : "");
    }
    return manager.toString();
  }

  private static boolean isPrintable(String character) {
    char first = character.charAt(0);
    return (first >= ' ' && first <= '~')
        || GoQuote.quote(character).equals("\"" + character + "\"");
  }
}
