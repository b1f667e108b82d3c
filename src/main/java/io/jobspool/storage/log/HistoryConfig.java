package io.jobspool.storage.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long superseded versions are kept, {@code jobspool.history.*}. */
@ConfigMapping(prefix = "jobspool.history")
public interface HistoryConfig {
  /**
   * How long a superseded version is kept: so long can a client be away and go on watching where it
   * was, and a list take from its first page to its last. Kubernetes keeps five minutes; disks are
   * larger than etcd's memory.
   */
  @WithDefault("1h")
  Duration keepFor();

  /** How many superseded versions of Jobs are kept at most: some gigabyte of typical ones. */
  @WithDefault("500000")
  int keepVersions();

  /** How often what is too old is looked for. */
  @WithDefault("10s")
  Duration pruneEvery();

  /** How many versions one transaction removes: few enough that nobody notices. */
  @WithDefault("500")
  int pruneStep();
}
