package io.jobspool.storage;

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
  boolean isBehind(Position position, String onlyNamespace) {
    int order = namespace.compareTo(position.namespace());
    return (onlyNamespace.isEmpty() || onlyNamespace.equals(namespace))
        && (order > 0 || order == 0 && name.compareTo(position.name()) > 0);
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
