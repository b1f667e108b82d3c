package io.jobspool.registry.patch.managed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A path into an object, held by its last element; paths share what is above them.
 *
 * @param parent the path above; {@code null} for the whole object
 * @param element the last element; {@code null} for the whole object
 */
record ObjectPath(@Nullable ObjectPath parent, @Nullable PathElement element) {
  /** The path to the whole object. */
  static final ObjectPath ROOT = new ObjectPath(null, null);

  ObjectPath child(PathElement next) {
    return new ObjectPath(this, next);
  }

  /** The elements from the top; none for the whole object. */
  Deque<PathElement> elements() {
    Deque<PathElement> elements = new ArrayDeque<>();
    for (ObjectPath step = this; step != null; step = step.parent) {
      if (step.element != null) {
        elements.addFirst(step.element);
      }
    }
    return elements;
  }

  /** The path as messages show it: {@code .spec.template.spec.containers[name="main"].image}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    elements().forEach(text::append);
    return text.toString();
  }
}
