package io.jobspool.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code namespace}; its column {@code terminating} is computed by the database. */
@Entity
@Table(name = "namespace")
class NamespaceEntity extends StoredEntity {
  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(read = "namespace::text", write = "?::text::jsonb")
  String namespace;

  @Override
  String json() {
    return namespace;
  }

  @Override
  void setJson(String json) {
    namespace = json;
  }
}
