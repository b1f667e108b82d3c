package io.jobspool.watch;

import io.jobspool.storage.log.Change;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way to all who watch. What is made of it, such as an object read from its JSON,
 * is made once and shared.
 */
public final class WatchedChange {
  private final Change change;
  private volatile @Nullable Object made;

  WatchedChange(Change change) {
    this.change = change;
  }

  /** What was committed. */
  public Change change() {
    return change;
  }

  /**
   * What is made of the change.
   *
   * @param maker always the same for the same kind of object, since only the first one is asked
   */
  @SuppressWarnings("unchecked")
  public <V> V made(Function<Change, V> maker) {
    Object present = made;
    if (present == null) {
      present = maker.apply(change);
      made = present;
    }
    return (V) present;
  }

  /** What it takes in memory, in characters. */
  long size() {
    String previous = change.previousJson();
    return (long) change.json().length() + (previous == null ? 0 : previous.length());
  }
}
