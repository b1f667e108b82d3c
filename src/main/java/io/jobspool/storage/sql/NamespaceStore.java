package io.jobspool.storage.sql;

import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.log.CommitSignal;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Namespaces in PostgreSQL: few, and rarely written. */
@Singleton
public class NamespaceStore extends EntityStore<NamespaceEntity> {
  NamespaceStore(Pool pool, Vertx vertx, CommitSignal signal, StorageConfig config) {
    super(EntityTables.NAMESPACES, pool, vertx, signal, config);
  }
}
