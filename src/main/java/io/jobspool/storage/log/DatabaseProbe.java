package io.jobspool.storage.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The cheapest question that only a database with our tables in it can answer. */
@Singleton
public class DatabaseProbe {
  private static final String MIGRATIONS =
      "/* probe */ SELECT count(*)::int FROM flyway_schema_history WHERE success";

  private final Pool pool;

  DatabaseProbe(Pool pool) {
    this.pool = pool;
  }

  /** How many migrations the database has had. Who asks decides how long to wait. */
  public Uni<Integer> migrations() {
    return pool.query(MIGRATIONS).execute().map(rows -> rows.iterator().next().getInteger(0));
  }
}
