package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.faults.Write.Fate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The changes after a revision as one watcher saw them, and what must be true of them.
 *
 * @param start the revision before the first change
 */
record History(long start, List<Change> changes) {
  /** So many faults are shown: the first ones tell the cause. */
  private static final int SHOWN = 10;

  /** Each revision up to the end is there once and in order, and nothing else is. */
  void assertComplete(long end) {
    List<String> faults = new ArrayList<>();
    long last = start;
    for (Change change : changes) {
      if (change.version().revision() != last + 1) {
        faults.add("after %d came %s".formatted(last, change));
      }
      last = change.version().revision();
    }
    assertNone("changes that do not follow each other", faults);
    assertEquals(end, last, "the revision of the last change");
  }

  /**
   * Each write that was acknowledged made one change, each in doubt at most one, in the order of
   * the writes to each Job; and there is no change that nobody made.
   */
  void assertMadeBy(List<Write> writes) {
    Map<String, List<Write>> writesOf = writes.stream().collect(Collectors.groupingBy(Write::name));
    Map<String, List<Change>> changesOf =
        changes.stream().collect(Collectors.groupingBy(change -> change.version().name()));
    Collection<String> names = new TreeSet<>(writesOf.keySet());
    names.addAll(changesOf.keySet());
    List<String> faults = new ArrayList<>();
    for (String name : names) {
      List<Write> wanted = writesOf.getOrDefault(name, List.of());
      mismatch(wanted, changesOf.getOrDefault(name, List.of())).ifPresent(faults::add);
    }
    assertNone("Jobs whose changes are not those that were made", faults);
  }

  private static Optional<String> mismatch(List<Write> writes, List<Change> changes) {
    int next = 0;
    for (Write write : writes) {
      if (next < changes.size() && write.made(changes.get(next))) {
        next++;
      } else if (write.fate() == Fate.DONE) {
        return Optional.of("%s made none of %s".formatted(write, changes));
      }
    }
    boolean isOneJob =
        changes.stream().map(change -> change.version().uid()).distinct().count() < 2;
    return next == changes.size() && isOneJob
        ? Optional.empty()
        : Optional.of("%s made only %d of %s".formatted(writes, next, changes));
  }

  /** The versions that are left after all changes, in the order of their names. */
  List<Version> current() {
    Map<String, Version> current = new TreeMap<>();
    for (Change change : changes) {
      String name = change.version().name();
      if (change.type() == Change.Type.DELETED) {
        current.remove(name);
      } else {
        current.put(name, change.version());
      }
    }
    return List.copyOf(current.values());
  }

  /** Compares without writing out two lists of tens of thousands. */
  static <T> void assertSame(String what, List<T> expected, List<T> actual) {
    List<T> missing = new ArrayList<>(expected);
    missing.removeAll(new HashSet<>(actual));
    List<T> additional = new ArrayList<>(actual);
    additional.removeAll(new HashSet<>(expected));
    assertNone("missing in " + what, missing);
    assertNone("additional in " + what, additional);
    assertTrue(expected.equals(actual), () -> "the order of %s, or doubles in it".formatted(what));
  }

  private static void assertNone(String what, List<?> faults) {
    List<String> shown = faults.stream().limit(SHOWN).map(String::valueOf).toList();
    assertEquals(List.of(), shown, () -> "%d %s".formatted(faults.size(), what));
  }
}
