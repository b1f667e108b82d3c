package io.jobspool.selector;

import java.util.List;
import java.util.Map;

/**
 * A label selector of a request: all requirements must hold.
 *
 * @param requirements none selects everything
 */
public record LabelQuery(List<LabelRequirement> requirements) {
  /** Selects everything. */
  public static final LabelQuery EVERYTHING = new LabelQuery(List.of());

  public LabelQuery {
    requirements = List.copyOf(requirements);
  }

  /**
   * Reads a selector as {@code kubectl} and others send it: {@code app=web,tier notin (1,2),!old}.
   *
   * @throws io.jobspool.meta.error.StatusException (400) in Kubernetes' words
   */
  public static LabelQuery parse(String selector) {
    return LabelQueryParser.parse(selector);
  }

  /** Whether nothing is asked for, so that everything matches. */
  public boolean isEmpty() {
    return requirements.isEmpty();
  }

  /** Whether an object with these labels is selected. */
  public boolean matches(Map<String, String> labels) {
    return requirements.stream().allMatch(each -> each.matches(labels));
  }
}
