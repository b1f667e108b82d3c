package io.jobspool.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Jobs in PostgreSQL. Creates are committed in groups. */
@Singleton
public class JobStore extends EntityStore<JobEntity> {
  private static final String DELETE_SOME =
      """
      /* delete-some-jobs */
      DELETE FROM job WHERE uid IN (
        SELECT uid FROM job WHERE namespace = :namespace ORDER BY name LIMIT :limit)
      """;

  private final GroupCommit<Draft, Long> creates;

  JobStore(Pool pool, StorageConfig config) {
    super(JobEntity::new);
    JobInsert insert = new JobInsert(pool);
    this.creates =
        new GroupCommit<>(
            insert::insert, config.groupCommit().capacity(), config.groupCommit().maxBatch());
  }

  @Override
  public Uni<Long> create(Draft draft) {
    return creates.submit(draft);
  }

  /**
   * Removes Jobs of a namespace that is going.
   *
   * @param limit how many at most, so that other writers wait only briefly
   * @return how many were removed
   */
  public Uni<Integer> deleteSome(String namespace, int limit) {
    return write(
        session ->
            deleteSome(session, namespace, limit)
                .call(deleted -> Revision.advance(session, deleted)));
  }

  private static Uni<Integer> deleteSome(Mutiny.Session session, String namespace, int limit) {
    return session
        .createNativeQuery(DELETE_SOME)
        .setParameter("namespace", namespace)
        .setParameter("limit", limit)
        .executeUpdate();
  }

  @Override
  Uni<JobEntity> find(String namespace, String name, LockModeType lock) {
    return JobEntity.<JobEntity>find("namespace = ?1 and name = ?2", namespace, name)
        .withLock(lock)
        .firstResult();
  }

  @Override
  Uni<List<JobEntity>> findAll() {
    return JobEntity.find("order by namespace, name").list();
  }
}
