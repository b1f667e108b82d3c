package io.jobspool.http.collection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of reading collections, {@code jobspool.list.*}. */
@ConfigMapping(prefix = "jobspool.list")
public interface ListConfig {
  /**
   * How many objects are read from the database and held in memory at once for a request. A list
   * with a higher {@code limit} is cut there, and one without a limit is streamed in pages of this
   * size. The default makes pages of some megabytes.
   */
  @WithDefault("1000")
  int maxPage();

  /**
   * How long a watch lasts at least if the client does not say; up to twice as long, by chance, so
   * that clients that came together do not all come again together. The default is kube-apiserver's
   * {@code --min-request-timeout}.
   */
  @WithDefault("30m")
  Duration watchTimeout();

  /**
   * How long a watch lasts at most, whatever the client says: connections that nobody reads any
   * more are found out by then.
   */
  @WithDefault("2h")
  Duration maxWatchTimeout();
}
