package io.jobspool.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningTextsTest {
  @Test
  void tellsEachOnceAndWhole() {
    String longOne = "a".repeat(4_000);

    assertEquals(List.of("b", longOne), WarningTexts.fitting(List.of("b", longOne, "b")));
  }

  @Test
  void tellsBeginningsOfTooMany() {
    List<String> warnings = List.of("short", "\ud83d\ude00".repeat(300), "a".repeat(5_000));

    assertEquals(
        List.of("short", "\ud83d\ude00".repeat(256), "a".repeat(256)),
        WarningTexts.fitting(warnings));
  }

  @Test
  void endsWhereTheRoomDoes() {
    List<String> warnings =
        IntStream.range(0, 10_000).mapToObj(i -> "unknown field " + i + "a".repeat(300)).toList();

    assertEquals(16, WarningTexts.fitting(warnings).size());
  }
}
