package io.jobspool.selector;

import io.jobspool.meta.error.StatusException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  /**
   * Reads a selector as {@code kubectl} and others send it: {@code metadata.name!=a}. Which fields
   * a kind has is not looked at.
   *
   * @throws StatusException (400) in Kubernetes' words
   */
  public static FieldQuery parse(String selector) {
    return FieldQueryParser.parse(selector);
  }

  /**
   * Refuses fields by which objects of a kind cannot be selected.
   *
   * @param known the fields that the kind has
   * @param refusal what is said of a field that it does not have
   * @throws StatusException (400) for the first field that is not one of them
   */
  public void requireKnown(Set<String> known, UnaryOperator<String> refusal) {
    for (FieldRequirement each : requirements) {
      if (!known.contains(each.field())) {
        throw StatusException.badRequest(refusal.apply(each.field()));
      }
    }
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
