package io.jobspool.watch;

import io.jobspool.storage.log.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest changes, in memory: a bounded piece of the log's end, without gaps. Safe for use by
 * several threads.
 */
final class Window {
  private final long capacity;
  private List<WatchedChange> changes = new ArrayList<>();
  private long size;
  private long start = Long.MAX_VALUE;
  private long end = Long.MAX_VALUE;

  /**
   * A window that reaches nowhere yet.
   *
   * @param capacity the size that its changes may have together
   */
  Window(long capacity) {
    this.capacity = capacity;
  }

  /** Begins anew behind a revision, with nothing in it. */
  synchronized void open(long revision) {
    changes = new ArrayList<>();
    size = 0;
    start = revision;
    end = revision;
  }

  /** Forgets everything; what is appended to a closed window is forgotten too. */
  synchronized void close() {
    open(Long.MAX_VALUE);
  }

  synchronized boolean isClosed() {
    return start == Long.MAX_VALUE;
  }

  /** The revision up to which changes are here. */
  synchronized long end() {
    return end;
  }

  /** Whether all changes behind a revision that have been appended are here. */
  synchronized boolean reachesBackTo(long revision) {
    return revision >= start;
  }

  /** Adds all changes that follow, up to a revision, and drops the oldest over the capacity. */
  synchronized void append(List<WatchedChange> next, long upTo) {
    if (isClosed()) {
      return;
    }
    changes.addAll(next);
    end = upTo;
    next.forEach(change -> size += change.size());
    int dropped = 0;
    while (size > capacity) {
      WatchedChange oldest = changes.get(dropped++);
      size -= oldest.size();
      start = oldest.change().revision();
    }
    if (dropped > 0) {
      changes = new ArrayList<>(changes.subList(dropped, changes.size()));
    }
  }

  /**
   * The changes in a scope behind a revision; empty if the window does not reach back to it.
   *
   * @param limit how many at most
   */
  synchronized Optional<Part> after(long revision, int limit, Scope scope) {
    if (!reachesBackTo(revision)) {
      return Optional.empty();
    }
    List<WatchedChange> found = new ArrayList<>();
    for (int i = firstAfter(revision); i < changes.size(); i++) {
      WatchedChange next = changes.get(i);
      if (scope.includes(next.change())) {
        found.add(next);
      }
      if (found.size() == limit) {
        return Optional.of(new Part(found, next.change().revision()));
      }
    }
    return Optional.of(new Part(found, Math.max(revision, end)));
  }

  private int firstAfter(long revision) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).change().revision() <= revision) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
