package io.jobspool.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the console's sources to the sizes of the others, and to what its policy will demand. */
class ConsoleSourceTest {
  private static final Path CONSOLE = Path.of("src/main/resources/META-INF/resources/console");
  private static final int COLUMNS = 120;
  private static final int LINES = 400;

  /** Ways to make markup or code of a text, and places from elsewhere. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function|DOMParser"
              + "|<style|\\sstyle=|\\son\\w+=\"|https?://(?!www\\.w3\\.org/2000/svg)");

  @Test
  void keepsBudgetsAndPolicy() throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > LINES) {
        findings.add(file + " has " + lines.size() + " lines");
      }
      lines.stream()
          .filter(line -> line.length() > COLUMNS || FORBIDDEN.matcher(line).find())
          .forEach(line -> findings.add(file + ": " + line));
    }
    assertEquals(List.of(), findings);
    assertFalse(files().isEmpty());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CONSOLE)) {
      return files.sorted().toList();
    }
  }
}
