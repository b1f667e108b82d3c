package io.jobspool.kubectl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file whose {@code console} blocks are one session in a shell: after {@code $} a
 * command, which lines after {@code >} continue, and then what it prints. A line that starts with
 * the name of a dialect in parentheses is there in that dialect only.
 */
record Scenario(Path file) {
  private static final Path DOCUMENT = Path.of("docs/kubectl.md");
  private static final Path FOLDER = Path.of("src/test/resources/io/jobspool/kubectl");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
  private static final Pattern OF_A_DIALECT = Pattern.compile("\\((cce|kubernetes)\\) .*");
  private static final String CONTINUED = "> ";

  /** One command and what it is to print. */
  record Step(String command, String output) {}

  /** The documentation and all files of the folder, by name. */
  static List<Scenario> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return Stream.concat(Stream.of(DOCUMENT), files.sorted()).map(Scenario::new).toList();
    }
  }

  /** The name of the file, which is that of the namespace the scenario has for itself. */
  String name() {
    return file.getFileName().toString().replace(".md", "");
  }

  /** What is done and seen in a dialect, in order. */
  List<Step> steps(String dialect) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(Files.readString(file)).results().toList()) {
      String seen =
          block
              .group(1)
              .lines()
              .filter(line -> isSeen(line, dialect))
              .map(line -> line.replaceFirst("^\\(" + dialect + "\\) ", ""))
              .collect(Collectors.joining("\n", "\n", "\n"));
      Stream.of(seen.split("\n\\$ ")).skip(1).map(Scenario::step).forEach(steps::add);
    }
    return steps;
  }

  private static boolean isSeen(String line, String dialect) {
    return !OF_A_DIALECT.matcher(line).matches() || line.startsWith("(" + dialect + ") ");
  }

  private static Step step(String text) {
    List<String> lines = text.lines().toList();
    int end = 1;
    while (end < lines.size() && lines.get(end).startsWith(CONTINUED)) {
      end++;
    }
    String command =
        lines.subList(0, end).stream()
            .map(line -> line.startsWith(CONTINUED) ? line.substring(CONTINUED.length()) : line)
            .collect(Collectors.joining("\n"));
    return new Step(command, String.join("\n", lines.subList(end, lines.size())));
  }

  /** The names of tests. */
  @Override
  public String toString() {
    return name();
  }
}
