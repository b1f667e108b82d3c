package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.faults.Change.Type;
import io.jobspool.faults.Write.Fate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A verdict that finds nothing proves something only if it finds each fault that is there. */
class HistoryTest {
  private static final Change CREATED = change(Type.ADDED, 5, "", "u");
  private static final Change LABELLED = change(Type.MODIFIED, 6, "at-1", "u");
  private static final Change DELETED = change(Type.DELETED, 7, "at-1", "u");

  private static final Write CREATE = done(CREATED);
  private static final Write LABEL = done(LABELLED);
  private static final Write DELETE =
      new Write(Type.DELETED, "job", "", Fate.DONE, Optional.empty());

  @Test
  void acceptsWhatWasMade() {
    History history = history(CREATED, LABELLED, DELETED);
    history.assertComplete(7);
    history.assertMadeBy(List.of(CREATE, LABEL, DELETE));
    assertEquals(List.of(), history.current());
    assertEquals(List.of(LABELLED.version()), history(CREATED, LABELLED).current());
  }

  @Test
  void findsGapsRepetitionsAndReordering() {
    assertIncomplete(7, "after 5 came", CREATED, DELETED);
    assertIncomplete(6, "after 5 came", CREATED, CREATED, LABELLED);
    assertIncomplete(6, "after 4 came", LABELLED, CREATED);
    assertIncomplete(7, "the revision of the last change", CREATED, LABELLED);
  }

  @Test
  void findsLostWrites() {
    assertNotMade("made none of", List.of(CREATE));
    assertNotMade("made none of", List.of(CREATE, LABEL), CREATED);
    assertNotMade("made none of", List.of(CREATE, LABEL, DELETE), CREATED, DELETED);
  }

  @Test
  void findsChangesThatNobodyMade() {
    assertNotMade("made only 0 of", List.of(), CREATED);
    assertNotMade("made only 1 of", List.of(CREATE), CREATED, LABELLED);
    assertNotMade("made only 1 of", List.of(CREATE), CREATED, change(Type.ADDED, 6, "", "u"));
    assertNotMade("made only 0 of", List.of(fate(CREATE, Fate.NOT_DONE)), CREATED);
  }

  @Test
  void findsVersionsThatWereNotAnswered() {
    assertNotMade("made none of", List.of(CREATE), change(Type.ADDED, 8, "", "u"));
    assertNotMade("made none of", List.of(CREATE), change(Type.ADDED, 5, "", "other"));
    assertNotMade(
        "made only 2 of", List.of(CREATE, DELETE), CREATED, change(Type.DELETED, 6, "", "v"));
  }

  @Test
  void leavesBothOutcomesToDoubt() {
    List<Write> writes = List.of(CREATE, fate(LABEL, Fate.UNKNOWN));
    assertDoesNotThrow(() -> history(CREATED).assertMadeBy(writes));
    assertDoesNotThrow(() -> history(CREATED, LABELLED).assertMadeBy(writes));
    assertNotMade("made only 2 of", writes, CREATED, LABELLED, LABELLED);
  }

  @Test
  void findsDifferencesOfLists() {
    History.assertSame("it", List.of(1, 2), List.of(1, 2));
    assertFails("1 missing in it", () -> History.assertSame("it", List.of(1, 2), List.of(1)));
    assertFails("1 additional in it", () -> History.assertSame("it", List.of(1), List.of(1, 2)));
    assertFails("the order of it", () -> History.assertSame("it", List.of(1, 2), List.of(2, 1)));
    assertFails("doubles in it", () -> History.assertSame("it", List.of(1), List.of(1, 1)));
  }

  private static Change change(Type type, long revision, String label, String uid) {
    return new Change(type, new Version("job", revision, uid, label, 1));
  }

  private static Write done(Change change) {
    Version version = change.version();
    return new Write(
        change.type(), version.name(), version.label(), Fate.DONE, Optional.of(version));
  }

  private static Write fate(Write write, Fate fate) {
    return new Write(write.type(), write.name(), write.label(), fate, Optional.empty());
  }

  private static History history(Change... changes) {
    return new History(4, List.of(changes));
  }

  private static void assertIncomplete(long end, String message, Change... changes) {
    assertFails(message, () -> history(changes).assertComplete(end));
  }

  private static void assertNotMade(String message, List<Write> writes, Change... changes) {
    assertFails(message, () -> history(changes).assertMadeBy(writes));
  }

  private static void assertFails(String message, Runnable check) {
    AssertionError e = assertThrows(AssertionError.class, check::run);
    assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
  }
}
