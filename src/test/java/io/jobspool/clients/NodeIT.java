package io.jobspool.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The official JavaScript client, as {@code src/test/node} uses it; skipped without npm. */
@ExtendWith(Services.class)
@ParameterizedClass
@EnumSource(Dialect.class)
class NodeIT {
  private static final Path SOURCE = Path.of("src/test/node");
  private static final Path TARGET = Path.of("target/node");
  private static final String LOCK = "package-lock.json";

  private final String url;

  NodeIT(Dialect dialect, Services services) {
    url = services.in(dialect).url();
  }

  @Test
  void servesItsClient() throws Exception {
    assumeTrue(Programs.isInstalled("npm"), "npm is not installed");
    install();
    copy("jobs.test.mjs");

    List<String> command = List.of("node", "--test", "jobs.test.mjs");
    Programs.run(TARGET, Map.of("JOBSPOOL", url), command);
  }

  /** Installs what the lock file names, unless that was done before. */
  private static void install() throws Exception {
    Path installed = TARGET.resolve("node_modules/.installed");
    if (Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve(LOCK)) < 0) {
      return;
    }
    Files.createDirectories(TARGET);
    copy("package.json");
    copy(LOCK);
    List<String> quietly =
        List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
    Programs.run(TARGET, Map.of(), quietly);
    Files.copy(SOURCE.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(String file) throws IOException {
    Path to = TARGET.resolve(file);
    Files.copy(SOURCE.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
  }
}
