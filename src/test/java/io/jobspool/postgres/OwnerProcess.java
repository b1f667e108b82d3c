package io.jobspool.postgres;

import io.jobspool.testing.PostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Another JVM that owns an embedded PostgreSQL, until it is killed. */
record OwnerProcess(Process process, String firstLine) {

  /** What the other JVM runs: starts the server and waits for its end. */
  public static void main(String... args) throws InterruptedException {
    try {
      EmbeddedPostgres.start(PostgresResource.embeddedConfig(Path.of(args[0]), Map.of()));
      System.out.println("started");
      Thread.sleep(Long.MAX_VALUE);
    } catch (EmbeddedPostgresException e) {
      System.out.println(e.getMessage());
    }
  }

  /** Starts one and waits until its server answers, or until it says why that cannot be. */
  static OwnerProcess start(Path data) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OwnerProcess.class.getName(),
            data.toString());
    try {
      Process process = builder.start();
      return new OwnerProcess(process, String.valueOf(process.inputReader().readLine()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does: nothing of it runs any more, not even a shutdown hook. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
