package io.jobspool.postgres;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of the embedded PostgreSQL. They matter only while {@code
 * quarkus.datasource.reactive.url} is not set, and are read before Quarkus starts.
 */
@ConfigMapping(prefix = "jobspool.postgres")
public interface EmbeddedPostgresConfig {
  /**
   * Where everything is kept: the database itself in {@code data}, its password, its log and the
   * lock that lets one Jobspool at a time use it. By default in the home of the user, because that
   * is writable, survives a reboot and is separate for every user. Two services on one machine need
   * two directories, or one database of their own choice.
   */
  @WithDefault("${user.home}/.jobspool/postgres")
  Path dataDirectory();

  /**
   * Where the PostgreSQL programs (60 MB) are unpacked, once for each version. Separate from the
   * data so that several data directories share them, and so that a home mounted {@code noexec} can
   * be avoided.
   */
  @WithDefault("${user.home}/.jobspool/binaries")
  Path binariesDirectory();

  /**
   * The port on 127.0.0.1; 0 takes a free one at each start, so that nothing that runs already can
   * be in the way. Set one to find the database at the same place every time.
   */
  @WithDefault("0")
  int port();

  /**
   * Memory for PostgreSQL's page cache. 128 MB is PostgreSQL's own default and keeps the whole
   * service below 0.5 GB; the operating system's cache holds the rest.
   */
  @WithDefault("128M")
  MemorySize sharedBuffers();

  /**
   * Connections the server allows. 100 is PostgreSQL's own default: a service uses at most a pool
   * of 20, which leaves room for psql and for reports.
   */
  @WithDefault("100")
  int maxConnections();

  /**
   * How long the server may take until it answers. After a crash it first replays up to 2 GB of
   * write-ahead log, which takes some seconds on an SSD and up to a minute on a slow disk.
   */
  @WithDefault("60s")
  Duration startTimeout();

  /**
   * How long the server may take to write its memory to disk and stop. Nothing is lost when the
   * time is over, the next start just replays the log; service managers kill after 90 s at the
   * latest.
   */
  @WithDefault("60s")
  Duration stopTimeout();
}
