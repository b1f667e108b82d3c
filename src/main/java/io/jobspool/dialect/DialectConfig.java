package io.jobspool.dialect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Which contract the service follows, {@code jobspool.dialect}. */
@ConfigMapping(prefix = "jobspool.dialect")
public interface DialectConfig {
  /** {@code cce} (the documented API of a container platform) or {@code kubernetes}. */
  @WithParentName
  @WithDefault("cce")
  Dialect dialect();
}
