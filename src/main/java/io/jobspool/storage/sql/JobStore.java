package io.jobspool.storage.sql;

import io.jobspool.storage.Draft;
import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.log.CommitSignal;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Jobs in PostgreSQL. Batches of creates, the commonest, are written the shortest way. */
@Singleton
public class JobStore extends EntityStore<JobEntity> {
  private final JobInsert insert;

  JobStore(Pool pool, Vertx vertx, CommitSignal signal, StorageConfig config) {
    super(EntityTables.JOBS, pool, vertx, signal, config);
    this.insert = new JobInsert(pool, config.timeout());
  }

  @Override
  Uni<List<Outcome<Long>>> write(List<Write> batch) {
    if (!batch.stream().allMatch(Write::isCreate)) {
      return super.write(batch);
    }
    List<Draft> drafts = batch.stream().map(Write::draft).map(Objects::requireNonNull).toList();
    return insert
        .insert(drafts)
        .onFailure(EntityWrites::isAboutData)
        .recoverWithUni(() -> super.write(batch))
        .onFailure()
        .recoverWithUni(() -> writeAgain(batch));
  }
}
