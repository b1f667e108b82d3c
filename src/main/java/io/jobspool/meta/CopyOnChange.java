package io.jobspool.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes to immutable values that copy only what really changes: a value that needs no change is
 * answered as the same instance. Rules that rewrite wire records, such as defaults, are built on
 * it.
 *
 * <p>A change given to these methods keeps that promise too: it answers its argument when there is
 * nothing to do.
 */
public final class CopyOnChange {
  private CopyOnChange() {}

  /** The original if the copy is equal to it, else the copy. */
  public static <T> T keepIfEqual(T original, T copy) {
    return copy.equals(original) ? original : copy;
  }

  /** The changed value; {@code null} stays {@code null}. */
  public static <T> @Nullable T ifPresent(@Nullable T value, UnaryOperator<T> change) {
    return value == null ? null : change.apply(value);
  }

  /** The list with every element changed. */
  public static <T> List<T> elements(List<T> list, UnaryOperator<T> change) {
    for (int i = 0; i < list.size(); i++) {
      T changed = change.apply(list.get(i));
      if (changed != list.get(i)) {
        return elementsFrom(i, changed, list, change);
      }
    }
    return list;
  }

  private static <T> List<T> elementsFrom(
      int first, T changed, List<T> list, UnaryOperator<T> change) {
    List<T> copy = new ArrayList<>(list);
    copy.set(first, changed);
    for (int i = first + 1; i < copy.size(); i++) {
      copy.set(i, change.apply(copy.get(i)));
    }
    return Collections.unmodifiableList(copy);
  }

  /** The map with every value changed, in the order of its keys. */
  public static <V> Map<String, V> values(Map<String, V> map, UnaryOperator<V> change) {
    SortedMap<String, V> copy = null;
    for (Map.Entry<String, V> entry : map.entrySet()) {
      V changed = change.apply(entry.getValue());
      if (changed != entry.getValue()) {
        copy = copy == null ? new TreeMap<>(map) : copy;
        copy.put(entry.getKey(), changed);
      }
    }
    return copy == null ? map : Collections.unmodifiableSortedMap(copy);
  }
}
