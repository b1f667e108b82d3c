package io.jobspool.meta.field;

import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.LabelSelectorRequirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What label selectors select. */
public final class LabelSelectors {
  private LabelSelectors() {}

  /**
   * Whether a valid selector selects an object with these labels. The empty selector selects
   * everything, an absent one nothing.
   */
  public static boolean matches(@Nullable LabelSelector selector, Map<String, String> labels) {
    return selector != null
        && selector.matchLabels().entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())))
        && selector.matchExpressions().stream()
            .allMatch(requirement -> matches(requirement, labels));
  }

  private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
    String value = labels.get(requirement.key());
    return switch (requirement.operator()) {
      case "In" -> value != null && requirement.values().contains(value);
      case "NotIn" -> value == null || !requirement.values().contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> false;
    };
  }
}
