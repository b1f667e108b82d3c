package io.jobspool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the size budgets of CONTRIBUTING.md over every source file, and tests the measuring. */
class TidyTest {
  private static final int TYPES_PER_PACKAGE = 20;

  /** Their size is that of the Kubernetes API: each of its types is one record in one file. */
  private static final Set<String> WIRE_PACKAGES =
      Set.of("io.jobspool.core.v1", "io.jobspool.batch.v1", "io.jobspool.meta");

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java", "src/jmh/java", "bench"})
  void keepsTheBudgetsOfFiles(String root) throws IOException {
    List<String> findings = new ArrayList<>();
    sources(root).forEach(source -> findings.addAll(source.findings()));
    failOn(findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java", "src/jmh/java", "bench"})
  void keepsTheBudgetOfPackages(String root) throws IOException {
    Map<String, Long> types = new TreeMap<>();
    for (TidySource source : sources(root)) {
      types.merge(source.packageName(), source.topLevelTypes(), Long::sum);
    }
    types.keySet().removeAll(WIRE_PACKAGES);
    List<String> findings = new ArrayList<>();
    types.forEach(
        (name, count) -> {
          if (count > TYPES_PER_PACKAGE) {
            findings.add(
                "%s/%s: %d top-level types, at most %d"
                    .formatted(root, name.replace('.', '/'), count, TYPES_PER_PACKAGE));
          }
        });
    failOn(findings);
  }

  @Test
  void findsLongLinesAndFiles() {
    assertFinds(
        "class A { /* " + "x".repeat(110) + " */ }", "1: the line has 128 columns, at most 120");
    assertFinds("class A {\n" + "\n".repeat(399) + "}", "1: the file has 401 lines, at most 400");
    assertFinds("class A {\n" + "\n".repeat(398) + "}");
  }

  @Test
  void findsLongMethods() {
    assertFinds(
        "class A {\n void f() {" + "\n".repeat(60) + " }\n}", "2: f() has 61 lines, at most 60");
    assertFinds("class A {\n @X(\"" + "\" +\n \"".repeat(60) + "\")\n void f() {\n }\n}");
    assertFinds(
        "class A {\n A() {" + "\n".repeat(60) + " }\n}",
        "2: a constructor has 61 lines, at most 60");
  }

  @Test
  void findsTooManyParameters() {
    String six = "(int a, int b, int c, int d, int e, int f)";
    assertFinds("class A { void f" + six + " {} }", "1: f() has 6 parameters, at most 5");
    assertFinds("class A { A" + six + " {} }", "1: a constructor has 6 parameters, at most 5");
    assertFinds("class A { @Override void f" + six + " {} }");
    assertFinds("record A" + six + " { A" + six + " {} }");
    assertFinds("record A" + six + " { A { } }");
  }

  @Test
  void findsDeepNesting() {
    String three = "class A { void f() { for (;;) { while (x) { if (y) { %s } } } } }";
    assertFinds(three.formatted("g();"));
    assertFinds(three.formatted("if (z) { }"), "1: statements nest 4 deep, at most 3");
    assertFinds(three.formatted("} else if (z) { } else {"));
    assertFinds(three.formatted("new B() { void h() { if (z) { } } };"));
  }

  @Test
  void findsUnfinishedWork() {
    assertFinds(
        "class A { /* TO" + "DO later */ }",
        "1: unfinished work belongs into an issue, not into the source");
  }

  private static void assertFinds(String text, String... findings) {
    List<String> expected = Stream.of(findings).map(finding -> "A.java:" + finding).toList();
    assertEquals(expected, TidySource.parse(Map.of("A.java", text)).get(0).findings());
  }

  private static List<TidySource> sources(String root) throws IOException {
    if (!Files.isDirectory(Path.of(root))) {
      return List.of();
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    return TidySource.parse(texts);
  }

  private static void failOn(List<String> findings) {
    if (!findings.isEmpty()) {
      fail("The budgets of CONTRIBUTING.md do not hold:\n" + String.join("\n", findings));
    }
  }
}
