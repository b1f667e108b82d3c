package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Types what docs/clients.md shows of {@code curl} into one shell; skipped where there is none. */
@ExtendWith(Services.class)
@ParameterizedClass
@EnumSource(Dialect.class)
class CurlIT {
  private static final Path DOCUMENT = Path.of("docs/clients.md");
  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final String DOCUMENTED = "http://127.0.0.1:8080";
  private static final String SEPARATOR = "--- next";

  private final String url;

  CurlIT(Dialect dialect, Services services) {
    url = services.in(dialect).url();
  }

  /** What is typed, and what is then to be read; {@code ...} stands for anything. */
  private record Command(String typed, String printed) {
    Pattern pattern() {
      return Pattern.compile(
          Stream.of(printed.split("\\.\\.\\.", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*")),
          Pattern.DOTALL);
    }
  }

  @Test
  void printsWhatIsDocumented() throws Exception {
    assumeTrue(Programs.isInstalled("curl"), "curl is not installed");
    assumeTrue(Programs.isInstalled("bash"), "bash is not installed");
    List<Command> commands = commands();
    assertFalse(commands.isEmpty());

    List<String> printed = run(commands);

    assertEquals(commands.size(), printed.size());
    for (int i = 0; i < printed.size(); i++) {
      Command command = commands.get(i);
      String actual = printed.get(i).strip();
      assertTrue(
          command.pattern().matcher(actual).matches(),
          () ->
              "%s%nprints%n%s%nand should print%n%s"
                  .formatted(command.typed, actual, command.printed));
    }
  }

  private static List<Command> commands() throws IOException {
    return CONSOLE
        .matcher(Files.readString(DOCUMENT))
        .results()
        .flatMap(block -> Stream.of(block.group(1).split("(?m)^\\$ ")).skip(1))
        .map(CurlIT::command)
        .toList();
  }

  private static Command command(String text) {
    String[] lines = text.split("\n", 2);
    return new Command(lines[0], lines[1].strip());
  }

  private List<String> run(List<Command> commands) throws Exception {
    List<String> script = new ArrayList<>();
    for (Command command : commands) {
      script.add(command.typed.replace(DOCUMENTED, url));
      script.add("echo; echo '" + SEPARATOR + "'");
    }
    List<String> shell = List.of("bash", "-c", String.join("\n", script));
    String all = Programs.run(Path.of("."), Map.of(), shell);
    return Stream.of(all.split("(?m)^" + SEPARATOR + "\n")).toList();
  }
}
