package io.jobspool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.auth.AuthConfig;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.health.HealthConfig;
import io.jobspool.http.collection.ListConfig;
import io.jobspool.log.LogConfig;
import io.jobspool.postgres.EmbeddedPostgresConfig;
import io.jobspool.registry.Background;
import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.log.HistoryConfig;
import io.jobspool.watch.WatchConfig;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every setting that there is, with its default, is in the README, and nothing else is. */
class ConfigurationTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(jobspool\\.[^`]+)` \\| `([^`]+)` \\|");

  @Test
  void readmeHasAllSettings() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("README.md")));
    while (rows.find()) {
      documented.put(rows.group(1), rows.group(2).replace("~", "${user.home}"));
    }
    assertEquals(documented, settings());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (Class<?> type :
        new Class<?>[] {
          AuthConfig.class,
          Background.Config.class,
          DialectConfig.class,
          EmbeddedPostgresConfig.class,
          HealthConfig.class,
          HistoryConfig.class,
          ListConfig.class,
          LogConfig.class,
          StorageConfig.class,
          WatchConfig.class
        }) {
      settings.putAll(ConfigClass.configClass(type).getProperties());
    }
    settings.replaceAll((name, value) -> value == null ? "none" : value);
    return settings;
  }
}
