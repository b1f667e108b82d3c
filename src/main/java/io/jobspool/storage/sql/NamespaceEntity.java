package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code namespace}. */
@Entity
@Table(name = "namespace")
class NamespaceEntity extends StoredEntity {
  /** Computed by the database. */
  @Column(insertable = false, updatable = false)
  boolean terminating;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(read = "namespace::text", write = "?::text::jsonb")
  String namespace;

  @Override
  Position position() {
    return new Position("", name);
  }

  @Override
  String json() {
    return namespace;
  }

  @Override
  void setJson(String json) {
    namespace = json;
  }
}
