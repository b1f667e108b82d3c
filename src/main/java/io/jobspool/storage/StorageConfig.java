package io.jobspool.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the store, {@code jobspool.storage.*}. */
@ConfigMapping(prefix = "jobspool.storage")
public interface StorageConfig {
  /**
   * How long one statement or transaction may take. The default is far more than the slowest takes
   * on a server that is alive. A write that took longer is looked up before it is tried again.
   */
  @WithDefault("10s")
  Duration timeout();

  /**
   * How much is read from the database at a time, in bytes of JSON. What is longer than that, a
   * page of a list or a part of the log of changes, is read in more steps; one object is read in
   * any case. The default holds a thousand Jobs of 16 KB, many times what is typical.
   */
  @WithDefault("16M")
  MemorySize maxRead();

  /** How concurrent writes are coalesced. */
  GroupCommit groupCommit();

  /** Limits of the group commit, {@code jobspool.storage.group-commit.*}. */
  interface GroupCommit {
    /**
     * How many writes may wait for the database; one more is answered 429. The default is some
     * seconds of work at full speed: whoever waits longer has given up.
     */
    @WithDefault("50000")
    int capacity();

    /**
     * How many writes one transaction may have. Throughput hardly grows above some hundred, while
     * the time that a batch keeps others waiting does.
     */
    @WithDefault("512")
    int maxBatch();
  }
}
