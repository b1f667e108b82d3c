package io.jobspool.storage.sql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the store, {@code jobspool.storage.*}. */
@ConfigMapping(prefix = "jobspool.storage")
public interface StorageConfig {
  /** How concurrent creates are coalesced. */
  GroupCommit groupCommit();

  /** Limits of the group commit, {@code jobspool.storage.group-commit.*}. */
  interface GroupCommit {
    /**
     * How many creates may wait for the database; one more is answered 429. The default is some
     * seconds of work at full speed: whoever waits longer has given up.
     */
    @WithDefault("50000")
    int capacity();

    /**
     * How many creates one transaction may have. Throughput hardly grows above some hundred, while
     * the time that a batch keeps others waiting does.
     */
    @WithDefault("512")
    int maxBatch();
  }
}
