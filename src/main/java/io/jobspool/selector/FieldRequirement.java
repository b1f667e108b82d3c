package io.jobspool.selector;

import java.util.Map;

/**
 * What one field must be like.
 *
 * @param field {@code metadata.name}
 * @param negated whether it must differ from the value rather than equal it
 * @param value as text
 */
public record FieldRequirement(String field, boolean negated, String value) {
  /** Whether an object with these fields fulfils the requirement; an absent field is empty. */
  public boolean matches(Map<String, String> fields) {
    return fields.getOrDefault(field, "").equals(value) != negated;
  }
}
