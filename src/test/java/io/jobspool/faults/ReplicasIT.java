package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL: writers at both, a watcher at each, and faults at one. */
class ReplicasIT {
  private static final String FIRST = "replica-1";
  private static final String SECOND = "replica-2";

  private final Path directory;

  ReplicasIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  @Test
  void replicasTellTheSameHistory() throws Exception {
    try (Database database = new Database(directory);
        Service first = new Service(FIRST, database);
        Service second = new Service(SECOND, database)) {
      Trial trial = new Trial("ReplicasIT", database, List.of(first.client(), second.client()));
      trial.run(
          List.of(
              () -> terminate(database, FIRST),
              () -> terminate(database, SECOND),
              () -> {
                first.kill();
                trial.pause();
                first.start();
              }));
    }
  }

  private static void terminate(Database database, String replica) throws Exception {
    assertNotEquals(0, database.terminate(replica), () -> "connections of " + replica);
  }
}
