package io.jobspool.storage.sql;

import io.jobspool.storage.Draft;
import io.jobspool.storage.Position;
import io.jobspool.storage.StoredObject;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** The columns that every kind's table has. */
@MappedSuperclass
abstract class StoredEntity extends PanacheEntityBase {
  @Id UUID uid;

  String name;

  @Column(name = "resource_version")
  long resourceVersion;

  @Column(name = "created_at")
  Instant createdAt;

  /** Takes over a draft that is stored with the given revision. */
  void fill(Draft draft, long revision) {
    uid = draft.uid();
    name = draft.name();
    createdAt = draft.createdAt();
    resourceVersion = revision;
    setJson(draft.json(revision));
  }

  abstract Position position();

  abstract String json();

  abstract void setJson(String json);

  StoredObject stored() {
    return new StoredObject(resourceVersion, json());
  }
}
