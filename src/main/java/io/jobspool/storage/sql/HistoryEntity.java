package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The columns that every kind's table of superseded versions has. */
@MappedSuperclass
abstract class HistoryEntity extends PanacheEntityBase {
  @Id
  @Column(name = "valid_until")
  long validUntil;

  @Column(name = "resource_version")
  long resourceVersion;

  boolean deleted;

  @Column(name = "write_id")
  UUID writeId;

  UUID uid;
  String name;

  /** Takes over a version that a write ends with the given revision. */
  void supersede(StoredEntity current, Write write, long revision) {
    validUntil = revision;
    resourceVersion = current.resourceVersion;
    deleted = write.draft() == null;
    writeId = write.id();
    uid = current.uid;
    name = current.name;
    setObject(current.position(), current.json());
  }

  abstract void setObject(Position position, String json);
}
