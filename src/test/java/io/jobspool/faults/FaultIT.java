package io.jobspool.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills and stops the service and PostgreSQL under load, again and again. */
class FaultIT {
  private final Path directory;

  FaultIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  @Test
  void losesAndRepeatsNothingWhenKilled() throws Exception {
    try (Database database = new Database(directory);
        Service service = new Service("service", database)) {
      Trial trial = new Trial("FaultIT", database, List.of(service.client()));
      trial.run(
          List.of(
              () -> {
                service.kill();
                service.start();
              },
              () -> {
                service.stop();
                service.start();
              },
              () -> {
                database.kill();
                trial.pause();
                database.start();
              },
              () -> {
                database.kill();
                service.kill();
                database.start();
                service.start();
              }));
    }
  }
}
