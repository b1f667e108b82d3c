package io.jobspool.storage;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Namespaces in PostgreSQL: few, and rarely written. */
@Singleton
public class NamespaceStore extends EntityStore<NamespaceEntity> {
  NamespaceStore() {
    super(NamespaceEntity::new);
  }

  @Override
  Uni<NamespaceEntity> find(String namespace, String name, LockModeType lock) {
    return NamespaceEntity.<NamespaceEntity>find("name", name).withLock(lock).firstResult();
  }

  @Override
  Uni<List<NamespaceEntity>> findAll() {
    return NamespaceEntity.find("order by name").list();
  }
}
