package io.jobspool.core.warnings;

import io.jobspool.meta.LabelSelector;
import io.jobspool.meta.Quantity;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about one object, in the order they were found. What is found beyond {@value #MAX} is
 * left out: Kubernetes sends some 4,000 characters of warnings at most, and a request of a few
 * megabytes can give reason for millions.
 */
final class WarningList {
  private static final int MAX = 1000;

  private final List<String> texts = new ArrayList<>();

  void add(String text) {
    if (!isFull()) {
      texts.add(text);
    }
  }

  void add(FieldPath path, String text) {
    if (!isFull()) {
      texts.add(path + ": " + text);
    }
  }

  /** Warns if an amount of bytes is not a whole number; a resource that is not there is fine. */
  void addIfFractional(Map<String, Quantity> amounts, String resource, FieldPath path) {
    Quantity amount = amounts.get(resource);
    if (amount != null && !amount.isInteger()) {
      String value = GoQuote.quote(amount.toString());
      add(path.key(resource), "fractional byte value " + value + " is invalid, must be an integer");
    }
  }

  /** Warns if a label selector is missing where that matches no pod at all. */
  void addIfMatchesNothing(@Nullable LabelSelector selector, FieldPath path) {
    if (selector == null) {
      add(path.child("labelSelector"), "a null labelSelector results in matching no pod");
    }
  }

  boolean isFull() {
    return texts.size() >= MAX;
  }

  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }
}
