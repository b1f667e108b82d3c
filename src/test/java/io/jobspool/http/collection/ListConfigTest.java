package io.jobspool.http.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListConfigTest {
  @Test
  void hasDefaultsThatNeedNoConfiguration() {
    ListConfig config = config(Map.of());

    assertEquals(1000, config.maxPage());
    assertEquals(Duration.ofMinutes(30), config.watchTimeout());
    assertEquals(Duration.ofHours(2), config.maxWatchTimeout());
  }

  @Test
  void keepsTheNamesOfItsProperties() {
    ListConfig config =
        config(
            Map.of(
                "jobspool.list.max-page", "7",
                "jobspool.list.watch-timeout", "5m",
                "jobspool.list.max-watch-timeout", "9m"));

    assertEquals(7, config.maxPage());
    assertEquals(Duration.ofMinutes(5), config.watchTimeout());
    assertEquals(Duration.ofMinutes(9), config.maxWatchTimeout());
  }

  private static ListConfig config(Map<String, String> values) {
    return ConfigUtils.emptyConfigBuilder()
        .withMapping(ListConfig.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(ListConfig.class);
  }
}
