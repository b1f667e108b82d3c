package io.jobspool.watch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are handed on, {@code jobspool.watch.*}. */
@ConfigMapping(prefix = "jobspool.watch")
public interface WatchConfig {
  /**
   * How much of the latest changes is kept in memory, once for all watchers, in characters of JSON.
   * One that falls behind them reads the database until it has caught up. The default holds some
   * ten thousand typical Jobs, half a second at full speed.
   */
  @WithDefault("32M")
  MemorySize window();

  /** How many changes are read, or handed to one watcher, at a time: a few milliseconds' work. */
  @WithDefault("500")
  int readSize();

  /**
   * How often the database is asked for changes if nothing says that there are any. Signals
   * commonly arrive at once; one that is lost delays watchers by this.
   */
  @WithDefault("1s")
  Duration pollEvery();

  /** How often a watcher is told how far it has come while nothing happens, as in Kubernetes. */
  @WithDefault("1m")
  Duration bookmarkEvery();
}
