package io.jobspool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps what the documents say about the repository true. */
class DocumentsTest {
  private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");

  /**
   * One capitalised word with a small letter in it, perhaps a package before and a member after it.
   */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "`(?:[a-z][\\w]*\\.)*([A-Z]\\w*[a-z]\\w*)(?:[.#]\\w+(?:\\(\\))?)?(?:\\.java)?`");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");

  /** Words of other worlds that look like classes: HTTP headers, SQL, classes of libraries. */
  private static final Set<String> NOT_OURS =
      Set.of("Accept", "Allow", "Multi", "PgSubscriber", "Quarkus", "Uni", "Warning");

  @Test
  void namesOnlyClassesThatExist() throws IOException {
    assumeTrue(Files.exists(ARCHITECTURE), "there is no ARCHITECTURE.md");
    Set<String> named = new TreeSet<>(firstGroups(CLASS_NAME, Files.readString(ARCHITECTURE)));
    named.removeAll(NOT_OURS);
    named.removeAll(declaredTypes());
    assertEquals(Set.of(), named, "ARCHITECTURE.md names classes that do not exist");
  }

  @Test
  void linksOnlyToFilesThatExist() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Path folder = document.toAbsolutePath().getParent();
      String prose = CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
      firstGroups(LINK, prose).stream()
          .filter(link -> !link.contains(":") && !Files.exists(folder.resolve(link)))
          .forEach(link -> broken.add(document + " -> " + link));
    }
    assertEquals(List.of(), broken, "links lead nowhere");
  }

  @Test
  void knowsAClassNameWhenItSeesOne() {
    String text =
        "`Job` `batch.v1.JobEndpoint` `Registry#create` `Job.java` `COMMIT` `job` `Retry-After`";
    assertEquals(List.of("Job", "JobEndpoint", "Registry", "Job"), firstGroups(CLASS_NAME, text));
  }

  private static List<String> firstGroups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** Every type of the sources, nested ones too. */
  private static Set<String> declaredTypes() throws IOException {
    Pattern declaration = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");
    Set<String> types = new TreeSet<>();
    for (Path source : files(Path.of("src"), ".java")) {
      Matcher matcher = declaration.matcher(Files.readString(source));
      types.addAll(matcher.results().map(match -> match.group(1)).collect(Collectors.toSet()));
    }
    return types;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of("."))) {
      top.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
    }
    if (Files.isDirectory(Path.of("docs"))) {
      documents.addAll(files(Path.of("docs"), ".md"));
    }
    return documents;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).toList();
    }
  }
}
