package io.jobspool.storage.sql;

import io.jobspool.storage.Draft;
import io.jobspool.storage.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code job}. */
@Entity
@Table(name = "job")
class JobEntity extends StoredEntity {
  String namespace;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(read = "job::text", write = "?::text::jsonb")
  String job;

  @Override
  void fill(Draft draft, long revision) {
    super.fill(draft, revision);
    namespace = draft.namespace();
  }

  @Override
  Position position() {
    return new Position(namespace, name);
  }

  @Override
  String json() {
    return job;
  }

  @Override
  void setJson(String json) {
    job = json;
  }
}
