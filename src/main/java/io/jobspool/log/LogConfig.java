package io.jobspool.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is written down and how, {@code jobspool.log.*}. */
@ConfigMapping(prefix = "jobspool.log")
public interface LogConfig {
  /** The form of the log: people read it at first; the container image says {@code json}. */
  @WithDefault("text")
  Format format();

  /**
   * Which requests get a line in the audit log. As in Kubernetes none by default: at full speed it
   * is fifteen megabytes a second.
   */
  @WithDefault("none")
  Audit audit();

  /** A form of the log. */
  enum Format {
    TEXT,
    JSON
  }

  /** A choice of requests. */
  enum Audit {
    NONE,
    /** Those that are to change objects, whether they succeed or not. */
    CHANGES,
    /** Those, and reads of objects. */
    ALL
  }
}
