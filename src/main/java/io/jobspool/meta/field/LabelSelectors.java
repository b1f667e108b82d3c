package io.jobspool.meta.field;

import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * A valid selector as text in the order of its keys, {@code app=web,tier in (1,2)}, or {@code
   * <none>} if it is absent or empty: Kubernetes' {@code FormatLabelSelector}.
   */
  public static String text(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "<none>";
    }
    Map<String, List<String>> byKey = new TreeMap<>();
    selector.matchLabels().forEach((key, value) -> add(byKey, key, key + "=" + value));
    selector
        .matchExpressions()
        .forEach(requirement -> add(byKey, requirement.key(), text(requirement)));
    String text = String.join(",", byKey.values().stream().flatMap(List::stream).toList());
    return text.isEmpty() ? "<none>" : text;
  }

  private static void add(Map<String, List<String>> byKey, String key, String text) {
    byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
  }

  private static String text(LabelSelectorRequirement requirement) {
    String values = String.join(",", requirement.values().stream().sorted().toList());
    return switch (requirement.operator()) {
      case "In" -> requirement.key() + " in (" + values + ")";
      case "NotIn" -> requirement.key() + " notin (" + values + ")";
      case "DoesNotExist" -> "!" + requirement.key();
      default -> requirement.key();
    };
  }
}
