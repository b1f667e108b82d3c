package io.jobspool.fuzz;

import io.jobspool.dialect.Dialect;
import io.jobspool.faults.Database;
import io.jobspool.faults.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request makes the service fail, hang or grow, and what it accepts is what it stores. */
class FuzzIT {
  /** What grows cannot hide in a heap of this size for long; the window of changes is not asked. */
  private static final Map<String, String> SMALL =
      Map.of(
          "JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+UseSerialGC",
          "JOBSPOOL_WATCH_WINDOW", "1M");

  private final Path directory;

  FuzzIT(@TempDir Path temporary) {
    directory = temporary.resolve("postgres");
  }

  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
  }

  @Test
  void cceHasNoServerErrors() throws Exception {
    runIn(Dialect.CCE);
  }

  @Test
  void kubernetesHasNoServerErrorsButThoseOfKubernetes() throws Exception {
    runIn(Dialect.KUBERNETES);
  }

  private void runIn(Dialect dialect) throws Exception {
    String name = dialect.name().toLowerCase(Locale.ROOT);
    Map<String, String> settings = new HashMap<>(SMALL);
    settings.put("JOBSPOOL_DIALECT", name);
    try (Database database = new Database(directory);
        Service service = new Service("fuzz-" + name, database, settings)) {
      new Campaign(service, dialect).run();
    }
  }
}
