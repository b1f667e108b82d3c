package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged service as a user does who configures nothing but where the data is. */
class PackagedServiceIT {
  private static final Path PACKAGE = Path.of("target/quarkus-app/quarkus-run.jar");

  private final Path directory;
  private @Nullable Process service;

  PackagedServiceIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Files.exists(PACKAGE), "the service is not packaged yet");
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.destroy();
      service.onExit().join();
    }
  }

  @Test
  void stopsItsDatabaseAfterItself() throws Exception {
    List<String> lines = untilStarted(start(Map.of()));
    assertTrue(lines.stream().anyMatch(line -> line.contains("is ready: data=" + directory)));

    Postmaster postmaster = Postmaster.of(directory.resolve("data")).orElseThrow();
    stop();

    assertTrue(Postmaster.of(directory.resolve("data")).isEmpty(), "PostgreSQL stopped in order");
    assertTrue(!postmaster.isRunning());
  }

  @Test
  void endsWithOneSentenceWhenItsDatabaseIsInUse() throws Exception {
    try (DataDirectory used = DataDirectory.lock(directory)) {
      Process second = start(Map.of());

      List<String> lines = second.inputReader().lines().toList();

      String pid = Long.toString(ProcessHandle.current().pid());
      assertEquals(1, lines.size(), () -> String.join("\n", lines));
      assertTrue(
          lines.get(0).startsWith("Jobspool cannot start: another Jobspool (process " + pid));
      assertEquals(1, second.waitFor());
      assertTrue(!used.isInitialised());
    }
  }

  @Test
  void startsNoDatabaseWhereOneIsConfigured() throws Exception {
    String nowhere = "postgresql://127.0.0.1:1/none";
    Process other = start(Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", nowhere));

    assertTrue(other.waitFor(60, TimeUnit.SECONDS), "gives up on a database that is not there");
    assertTrue(Files.notExists(directory));
  }

  @Test
  void doesNotStartWhereOthersReachItUnlessToldTo() throws Exception {
    Process open = start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));

    List<String> lines = open.inputReader().lines().toList();

    String reason = "Jobspool does not start: others can reach 0.0.0.0, and nobody would be asked";
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith(reason)), () -> String.join("\n", lines));
    assertEquals(1, open.waitFor());
  }

  @Test
  void startsWhereOthersReachItIfTheyAreWelcome() throws Exception {
    List<String> lines =
        untilStarted(
            start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "JOBSPOOL_AUTH_ANONYMOUS", "allow")));

    assertTrue(
        lines.stream().anyMatch(line -> line.contains("whoever reaches the port has access")));
  }

  private Process start(Map<String, String> environment) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", PACKAGE.toString());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    builder.environment().put("JOBSPOOL_POSTGRES_DATA_DIRECTORY", directory.toString());
    builder.environment().put("JOBSPOOL_POSTGRES_BINARIES_DIRECTORY", "target/postgres");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    Process process = builder.start();
    service = process;
    return process;
  }

  private static List<String> untilStarted(Process process) {
    List<String> lines =
        process
            .inputReader()
            .lines()
            .takeWhile(line -> !line.contains("Installed features"))
            .toList();
    assertTrue(process.isAlive(), () -> String.join("\n", lines));
    return lines;
  }
}
