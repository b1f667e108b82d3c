package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Programs {
  private Programs() {}

  /** Whether a program can be called by its name. */
  static boolean isInstalled(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /** Runs a program to its end and tells all that it printed; fails with that if it fails. */
  static String run(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("jobspool", ".out");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectOutput(printed.toFile()).environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(printed);
    Files.delete(printed);
    assertTrue(ended, () -> command + " did not end; it printed:\n" + text);
    assertEquals(0, process.exitValue(), () -> command + " printed:\n" + text);
    return text;
  }
}
