package io.jobspool.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process that {@code postmaster.pid} names. PostgreSQL writes the file at start,
 * removes it when it stops, and leaves it behind when it is killed, or when the machine stops.
 */
record Postmaster(long pid) {

  /** The process that PostgreSQL wrote down in its data directory, alive or not. */
  static Optional<Postmaster> of(Path data) {
    try (Stream<String> lines = Files.lines(file(data))) {
      return lines.findFirst().map(Long::valueOf).map(Postmaster::new);
    } catch (IOException | NumberFormatException e) {
      // None, or one that only PostgreSQL can explain, which it does when it is started.
      return Optional.empty();
    }
  }

  /** The file's place, which PostgreSQL defines. */
  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Whether the process is alive and PostgreSQL: numbers come again, in containers soon. */
  boolean isRunning() {
    return command().filter(program -> program.endsWith("postgres")).isPresent();
  }

  /**
   * Whether the number now belongs to something else, which makes PostgreSQL believe it still runs.
   */
  boolean isSomethingElse() {
    return ProcessHandle.of(pid).isPresent() && !isRunning();
  }

  private Optional<Path> command() {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).map(Path::of);
  }
}
