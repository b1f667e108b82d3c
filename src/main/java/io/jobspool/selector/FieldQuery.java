package io.jobspool.selector;

import java.util.List;
import java.util.Map;

/**
 * A field selector of a request: all requirements must hold.
 *
 * @param requirements none selects everything
 */
public record FieldQuery(List<FieldRequirement> requirements) {
  /** Selects everything. */
  public static final FieldQuery EVERYTHING = new FieldQuery(List.of());

  public FieldQuery {
    requirements = List.copyOf(requirements);
  }

  /** Whether nothing is asked for, so that everything matches. */
  public boolean isEmpty() {
    return requirements.isEmpty();
  }

  /**
   * Whether an object is selected.
   *
   * @param fields the object's selectable fields
   */
  public boolean matches(Map<String, String> fields) {
    return requirements.stream().allMatch(each -> each.matches(fields));
  }
}
