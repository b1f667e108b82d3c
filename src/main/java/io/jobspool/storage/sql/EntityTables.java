package io.jobspool.storage.sql;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The two tables of one kind: its current objects and their superseded versions.
 *
 * @param current the entity of current objects
 * @param history the entity of superseded versions
 * @param newCurrent makes an empty entity of the first
 * @param newHistory makes an empty entity of the second
 * @param namespaced whether objects live in namespaces, which must be open for new ones
 * @param sql what queries beneath Hibernate need to know
 */
record EntityTables<E extends StoredEntity, H extends HistoryEntity>(
    Class<E> current,
    Class<H> history,
    Supplier<E> newCurrent,
    Supplier<H> newHistory,
    boolean namespaced,
    Sql sql) {

  static final EntityTables<JobEntity, JobHistoryEntity> JOBS =
      new EntityTables<>(
          JobEntity.class,
          JobHistoryEntity.class,
          JobEntity::new,
          JobHistoryEntity::new,
          true,
          new Sql(
              "job",
              "job_history",
              "job",
              "namespace",
              Map.of("status.successful", "coalesce(job #>> '{status,succeeded}', '0')")));

  static final EntityTables<NamespaceEntity, NamespaceHistoryEntity> NAMESPACES =
      new EntityTables<>(
          NamespaceEntity.class,
          NamespaceHistoryEntity.class,
          NamespaceEntity::new,
          NamespaceHistoryEntity::new,
          false,
          new Sql(
              "namespace",
              "namespace_history",
              "namespace",
              "''",
              Map.of("status.phase", "coalesce(namespace #>> '{status,phase}', '')")));

  /**
   * The tables as SQL names them.
   *
   * @param current the table of current objects
   * @param history the table of superseded versions
   * @param document the column of the whole object, in both
   * @param namespace the expression of an object's namespace
   * @param fields the expressions of the fields that only this kind can be selected by
   */
  record Sql(
      String current,
      String history,
      String document,
      String namespace,
      Map<String, String> fields) {}
}
