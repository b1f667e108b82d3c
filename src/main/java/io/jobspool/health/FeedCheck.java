package io.jobspool.health;

import io.jobspool.watch.ChangeFeed;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether those who watch are told of changes soon enough. */
@Readiness
@Singleton
final class FeedCheck implements HealthCheck {
  private final ChangeFeed feed;
  private final HealthConfig config;

  FeedCheck(ChangeFeed feed, HealthConfig config) {
    this.feed = feed;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    Duration lag = feed.lag();
    return HealthCheckResponse.named("feed")
        .status(lag.compareTo(config.maxFeedLag()) <= 0)
        .withData("lagSeconds", lag.toSeconds())
        .build();
  }
}
