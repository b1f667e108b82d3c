package io.jobspool.selector;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one label must be like.
 *
 * @param key the label's key
 * @param operator how the label relates to the values
 * @param values none for {@link Operator#EXISTS} and {@link Operator#DOES_NOT_EXIST}, one integer
 *     for the comparisons
 */
public record LabelRequirement(String key, Operator operator, List<String> values) {
  /** How a label can relate to values. */
  public enum Operator {
    /** The label is there with one of the values: {@code =}, {@code ==}, {@code in}. */
    IN,
    /** The label is absent or has none of the values: {@code !=}, {@code notin}. */
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST,
    /** The label is there, an integer, and greater than the value. */
    GREATER_THAN,
    /** The label is there, an integer, and less than the value. */
    LESS_THAN
  }

  public LabelRequirement {
    values = List.copyOf(values);
  }

  /** Whether an object with these labels fulfils the requirement. */
  public boolean matches(Map<String, String> labels) {
    String value = labels.get(key);
    return switch (operator) {
      case IN -> value != null && values.contains(value);
      case NOT_IN -> value == null || !values.contains(value);
      case EXISTS -> value != null;
      case DOES_NOT_EXIST -> value == null;
      case GREATER_THAN -> isInteger(value) && Long.parseLong(value) > bound();
      case LESS_THAN -> isInteger(value) && Long.parseLong(value) < bound();
    };
  }

  /** The integer that a comparison is made with. */
  public long bound() {
    return Long.parseLong(values.get(0));
  }

  /** Whether a value can be compared as Go's {@code strconv.ParseInt} reads it. */
  static boolean isInteger(@Nullable String value) {
    try {
      return value != null && Long.toString(Long.parseLong(value)) != null;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
