package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyOnChangeTest {
  private static final List<String> LOWER = List.of("a", "b");
  private static final Map<String, String> LOWER_MAP = Map.of("x", "a", "y", "b");

  @Test
  void answersTheSameInstanceIfNothingChanges() {
    assertSame(LOWER, CopyOnChange.elements(LOWER, CopyOnChangeTest::upper));
    assertSame(LOWER_MAP, CopyOnChange.values(LOWER_MAP, CopyOnChangeTest::upper));
    assertSame(LOWER, CopyOnChange.keepIfEqual(LOWER, List.of("a", "b")));
    assertNull(CopyOnChange.ifPresent(null, CopyOnChangeTest::upper));
  }

  @Test
  void changesWhatNeedsIt() {
    List<String> list =
        CopyOnChange.elements(List.of("a", "!b", "c", "!d"), CopyOnChangeTest::upper);
    assertEquals(List.of("a", "B", "c", "D"), list);
    assertThrows(UnsupportedOperationException.class, () -> list.set(0, "x"));
    assertEquals(
        List.of("y=A", "z=b"),
        CopyOnChange.values(Map.of("z", "b", "y", "!a"), CopyOnChangeTest::upper)
            .entrySet()
            .stream()
            .map(Map.Entry::toString)
            .toList());
    assertEquals("A", CopyOnChange.ifPresent("!a", CopyOnChangeTest::upper));
  }

  private static String upper(String text) {
    return text.startsWith("!") ? text.substring(1).toUpperCase(Locale.ROOT) : text;
  }
}
