package io.jobspool.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a replica is ready, {@code jobspool.health.*}. */
@ConfigMapping(prefix = "jobspool.health")
public interface HealthConfig {
  /**
   * How long the database may take to answer a check, and how long its answer holds, so that
   * probing often costs nothing. The default is Kubernetes' for a probe.
   */
  @WithDefault("1s")
  Duration timeout();

  /**
   * How far behind the log watchers may be fed. The default is some thirty reads that failed: by
   * then they are better off at another replica.
   */
  @WithDefault("30s")
  Duration maxFeedLag();
}
