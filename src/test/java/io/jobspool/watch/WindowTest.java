package io.jobspool.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The piece of the log in memory; each change in these tests has the size 10. */
class WindowTest {
  private static final Scope ALL = Scope.EVERYTHING;
  private static final Scope EVEN = new Scope("jobs", "even");

  private final Window window = new Window(50);

  private static List<WatchedChange> changes(long... revisions) {
    return LongStream.of(revisions).mapToObj(WindowTest::change).toList();
  }

  private static WatchedChange change(long revision) {
    String namespace = revision % 2 == 0 ? "even" : "odd";
    return new WatchedChange(
        new Change(revision, false, "jobs", namespace, "job", "after", "befor"));
  }

  private List<Long> revisionsAfter(long revision) {
    return revisions(window.after(revision, 100, ALL).orElseThrow());
  }

  private static List<Long> revisions(Part part) {
    return part.changes().stream().map(each -> each.change().revision()).toList();
  }

  @Test
  void reachesNowhereUntilItIsOpen() {
    assertTrue(window.isClosed());
    assertFalse(window.reachesBackTo(0));
    assertEquals(Optional.empty(), window.after(7, 1, ALL));
  }

  @Test
  void forgetsWhatComesWhileItIsClosed() {
    window.append(changes(1, 2), 2);

    assertTrue(window.isClosed());
    window.open(2);
    assertEquals(List.of(), revisionsAfter(2));
  }

  @Test
  void reachesBackToWhereItWasOpened() {
    window.open(5);
    window.append(changes(6, 7), 7);

    assertFalse(window.reachesBackTo(4));
    assertEquals(List.of(6L, 7L), revisionsAfter(5));
    assertEquals(List.of(7L), revisionsAfter(6));
    assertEquals(List.of(), revisionsAfter(7));
  }

  @Test
  void dropsTheOldestOverItsCapacity() {
    window.open(0);
    window.append(changes(1, 2, 3, 4), 4);
    window.append(changes(5, 6, 7), 7);

    assertFalse(window.reachesBackTo(1));
    assertEquals(List.of(3L, 4L, 5L, 6L, 7L), revisionsAfter(2));
  }

  @Test
  void dropsEvenTheOnlyChangeIfThatIsTooLarge() {
    Window small = new Window(9);
    small.open(0);
    small.append(changes(1), 1);

    assertFalse(small.reachesBackTo(0));
    assertTrue(small.after(1, 1, ALL).orElseThrow().changes().isEmpty());
  }

  @Test
  void handsOutNoMoreThanTheLimit() {
    window.open(0);
    window.append(changes(1, 2, 3, 4, 5), 5);

    Part part = window.after(0, 2, ALL).orElseThrow();
    assertEquals(List.of(1L, 2L), revisions(part));
    assertEquals(2, part.upTo());
  }

  @Test
  void saysHowFarItLookedForWhatIsWanted() {
    window.open(0);
    window.append(changes(1, 2, 3, 4, 5), 9);

    Part first = window.after(0, 1, EVEN).orElseThrow();
    Part rest = window.after(first.upTo(), 5, EVEN).orElseThrow();
    assertEquals(List.of(2L), revisions(first));
    assertEquals(List.of(4L), revisions(rest));
    assertEquals(9, rest.upTo());
  }

  @Test
  void hasNothingForWhoIsAheadOfIt() {
    window.open(0);
    window.append(changes(1), 1);

    assertEquals(new Part(List.of(), 100), window.after(100, 1, ALL).orElseThrow());
  }

  @Test
  void holdsTheEndOfAnyLog() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Window any = new Window(10L * (1 + random.nextInt(8)));
      any.open(0);
      long written = 0;
      for (int i = 0; i < 20; i++) {
        long[] next = LongStream.rangeClosed(written + 1, written + random.nextInt(4)).toArray();
        written += next.length;
        any.append(changes(next), written);
        assertHoldsTheEnd(any, written, "seed " + seed);
      }
    }
  }

  /** From wherever it reaches back to, it has every change once and in order. */
  private static void assertHoldsTheEnd(Window any, long written, String seed) {
    assertTrue(any.reachesBackTo(written), seed);
    for (long after = 0; after <= written; after++) {
      if (any.reachesBackTo(after)) {
        List<Long> expected = LongStream.rangeClosed(after + 1, written).boxed().toList();
        assertEquals(expected, revisions(any.after(after, 1000, ALL).orElseThrow()), seed);
      }
    }
  }
}
