package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code job_history}. */
@Entity
@Table(name = "job_history")
class JobHistoryEntity extends HistoryEntity {
  String namespace;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(read = "job::text", write = "?::text::jsonb")
  String job;

  @Override
  void setObject(Position position, String json) {
    namespace = position.namespace();
    job = json;
  }
}
