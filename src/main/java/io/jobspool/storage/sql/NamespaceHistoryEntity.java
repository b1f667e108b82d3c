package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code namespace_history}. */
@Entity
@Table(name = "namespace_history")
class NamespaceHistoryEntity extends HistoryEntity {
  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(read = "namespace::text", write = "?::text::jsonb")
  String namespace;

  @Override
  void setObject(Position position, String json) {
    namespace = json;
  }
}
