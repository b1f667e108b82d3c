package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/clients.md shows of Java and JavaScript is what is between {@code // docs: name} and
 * {@code // end} in the sources of the tests.
 */
class ClientsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/clients.md");
  private static final Path JAVA = Path.of("src/test/java/io/jobspool/clients");
  private static final Path NODE = Path.of("src/test/node");
  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^<!-- (\\S+): (\\S+) -->\\n^```(?:java|js)\\n(.*?)^```$");

  /** A piece of the document and where it comes from. */
  private record Snippet(String file, String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void showsWhatIsTested(Snippet snippet) throws IOException {
    assertEquals(source(snippet), snippet.text());
  }

  @Test
  void showsNothingElse() throws IOException {
    long blocks =
        Files.readString(DOCUMENT).lines().filter(line -> line.matches("```(java|js)")).count();
    assertEquals(blocks, snippets().count());
  }

  static Stream<Snippet> snippets() throws IOException {
    return SNIPPET
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(found -> new Snippet(found.group(1), found.group(2), found.group(3)));
  }

  /** All pieces of that name, the first one's indentation taken away. */
  private static String source(Snippet snippet) throws IOException {
    Path folder = snippet.file().endsWith(".java") ? JAVA : NODE;
    String begin = Pattern.quote("// docs: " + snippet.name());
    Matcher pieces =
        Pattern.compile("(?ms)^ *" + begin + "\\n(.*?)^ *// end$")
            .matcher(Files.readString(folder.resolve(snippet.file())));
    List<String> found = pieces.results().map(piece -> piece.group(1)).toList();
    assertFalse(found.isEmpty(), () -> snippet.file() + " has no " + snippet.name());
    return found.stream().collect(Collectors.joining()).stripTrailing().stripIndent() + "\n";
  }
}
