package io.jobspool.metrics;

import io.jobspool.watch.ChangeFeed;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** How many watch, how far behind the log they are fed, and what they are told. */
@Singleton
final class WatchMetrics {
  private final ChangeFeed feed;

  WatchMetrics(ChangeFeed feed) {
    this.feed = feed;
  }

  /** Makes the meters, where {@link StorageMetrics} makes its own. */
  void register(@Observes StartupEvent start, PrometheusMeterRegistry registry) {
    Gauge.builder("jobspool.watchers", feed, ChangeFeed::watchers)
        .description("Watches that are open.")
        .register(registry);
    FunctionCounter.builder("jobspool.watch.events", feed, ChangeFeed::told)
        .description("Events that watches were told, bookmarks included.")
        .register(registry);
    Gauge.builder("jobspool.feed.lag.revisions", feed, ChangeFeed::revisionsBehind)
        .description("Changes that the last read of the log left for the next.")
        .register(registry);
    TimeGauge.builder("jobspool.feed.lag", feed, TimeUnit.NANOSECONDS, from -> from.lag().toNanos())
        .description("How long ago watchers were last known to be fed everything.")
        .register(registry);
  }
}
