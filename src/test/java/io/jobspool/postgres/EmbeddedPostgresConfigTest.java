package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresConfigTest {
  private static final Path HOME = Path.of(System.getProperty("user.home"));

  @Test
  void hasDefaultsThatNeedNoConfiguration() {
    EmbeddedPostgresConfig config = config(Map.of());

    assertEquals(HOME.resolve(".jobspool/postgres"), config.dataDirectory());
    assertEquals(HOME.resolve(".jobspool/binaries"), config.binariesDirectory());
    assertEquals(0, config.port());
    assertEquals(new MemorySize(BigInteger.valueOf(128 << 20)), config.sharedBuffers());
    assertEquals(100, config.maxConnections());
    assertEquals(Duration.ofSeconds(60), config.startTimeout());
    assertEquals(Duration.ofSeconds(60), config.stopTimeout());
  }

  @Test
  void keepsTheNamesOfItsProperties() {
    EmbeddedPostgresConfig config =
        config(
            Map.of(
                "jobspool.postgres.data-directory", "/data",
                "jobspool.postgres.binaries-directory", "/programs",
                "jobspool.postgres.port", "5433",
                "jobspool.postgres.shared-buffers", "1G",
                "jobspool.postgres.max-connections", "7",
                "jobspool.postgres.start-timeout", "1m",
                "jobspool.postgres.stop-timeout", "3"));

    assertEquals(Path.of("/data"), config.dataDirectory());
    assertEquals(Path.of("/programs"), config.binariesDirectory());
    assertEquals(5433, config.port());
    assertEquals("1048576kB", ServerSettings.of(config, 1).get("shared_buffers"));
    assertEquals(7, config.maxConnections());
    assertEquals(Duration.ofMinutes(1), config.startTimeout());
    assertEquals(Duration.ofSeconds(3), config.stopTimeout());
  }

  private static EmbeddedPostgresConfig config(Map<String, String> values) {
    SmallRyeConfig config =
        ConfigUtils.emptyConfigBuilder()
            .withMapping(EmbeddedPostgresConfig.class)
            .withDefaultValues(values)
            .build();
    return config.getConfigMapping(EmbeddedPostgresConfig.class);
  }
}
