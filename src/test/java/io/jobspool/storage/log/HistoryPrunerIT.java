package io.jobspool.storage.log;

import static io.jobspool.testing.JobDrafts.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.jobspool.storage.Draft;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException.RevisionExpired;
import io.jobspool.storage.sql.JobStore;
import io.jobspool.storage.sql.NamespaceStore;
import io.jobspool.testing.HeldTransaction;
import io.jobspool.testing.JobDrafts;
import io.jobspool.testing.ModelStore;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.RandomWriter;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pruning removes, what it leaves, and whom it disturbs. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HistoryPrunerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int EVERYTHING = 1_000_000;
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int WRITES = 150;

  @Inject Pool pool;
  @Inject ChangeLog log;
  @Inject JobStore jobs;
  @Inject NamespaceStore namespaces;

  private final String namespace = "pruner-" + UUID.randomUUID();
  private final ModelStore model = new ModelStore();

  private record Keep(Duration keepFor, int keepVersions, Duration pruneEvery, int pruneStep)
      implements HistoryConfig {}

  @BeforeEach
  void write() {
    await(namespaces.create(JobDrafts.namespace(namespace, false)));
    new RandomWriter(jobs, model, 1, namespace, 5).write(WRITES);
  }

  private long prune(Duration keepFor, int keepVersions, int step) {
    Keep keep = new Keep(keepFor, keepVersions, AN_HOUR, step);
    return await(new HistoryPruner(pool, keep).prune());
  }

  @Test
  void keepsTheLatestVersions() throws Exception {
    long versions = number("select count(*) from history");
    long bound = number("select valid_until from job_history order by 1 desc offset 40 limit 1");

    long removed = prune(AN_HOUR, 40, 7);

    assertEquals(40, number("select count(*) from job_history"));
    assertEquals(versions - number("select count(*) from history"), removed);
    assertKnownFrom(bound);
  }

  @Test
  void removesWhatIsOld() throws Exception {
    prune(AN_HOUR, EVERYTHING, 100);
    long bound = number("select valid_until from job_history order by 1 desc offset 30 limit 1");
    Sql.run(
        "update job_history set superseded_at = superseded_at - interval '2 hours' where valid_until <= "
            + bound);

    prune(AN_HOUR, EVERYTHING, 10);

    assertEquals(30, number("select count(*) from job_history"));
    assertKnownFrom(bound);
  }

  @Test
  void removesOldVersionsOfNamespacesToo() throws Exception {
    String other = "pruner-" + UUID.randomUUID();
    await(
        namespaces.delete("", other, await(namespaces.create(JobDrafts.namespace(other, false)))));

    prune(Duration.ZERO, EVERYTHING, 100);

    assertEquals(0, number("select count(*) from history"));
    assertKnownFrom(model.last() + 2);
  }

  @Test
  void removesNothingThatNeedNotGo() throws Exception {
    prune(AN_HOUR, EVERYTHING, 100);
    long compacted = compacted();
    long versions = number("select count(*) from history");

    assertEquals(0, prune(AN_HOUR, EVERYTHING, 10));
    assertEquals(compacted, compacted());
    assertEquals(versions, number("select count(*) from history"));
  }

  @Test
  void writersDoNotWaitForPruning() throws Exception {
    Draft job = JobDrafts.draft(namespace, "another");
    long created = await(jobs.create(job));
    long updated = await(jobs.update(changed(job, 1), created));
    try (HeldTransaction pruning =
        HeldTransaction.of(
            "update compacted set revision = " + updated,
            "delete from job_history where valid_until <= " + updated,
            "delete from namespace_history where valid_until <= " + updated)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            await(jobs.create(JobDrafts.draft(namespace, "created")));
            long again = await(jobs.update(changed(job, 2), updated));
            await(jobs.delete(namespace, "another", again));
            await(namespaces.create(JobDrafts.namespace("pruner-" + UUID.randomUUID(), false)));
          });
    }
  }

  /** All that is known from a revision on is what was written, and nothing is known before it. */
  private void assertKnownFrom(long bound) throws Exception {
    assertEquals(bound, compacted());
    assertEquals(
        model.changes(bound, Math.max(bound, model.last())),
        await(log.read(Scope.EVERYTHING, bound, WRITES)).items().stream()
            .filter(change -> change.namespace().equals(namespace))
            .map(ModelStore::sorted)
            .toList());
    assertEquals(
        model.state(bound).values().stream().toList(),
        await(jobs.list(stateAt(bound))).items().stream().map(ModelStore::sorted).toList());
    assertEquals(bound, refused(log.read(Scope.EVERYTHING, bound - 1, 10)).oldest());
    assertEquals(bound, refused(jobs.list(stateAt(bound - 1))).oldest());
  }

  private static RevisionExpired refused(Uni<?> read) {
    return assertThrows(RevisionExpired.class, () -> await(read));
  }

  private PageQuery stateAt(long revision) {
    return new PageQuery(
        namespace,
        LabelQuery.EVERYTHING,
        FieldQuery.EVERYTHING,
        false,
        Position.START,
        100,
        revision,
        false);
  }

  private static long compacted() throws Exception {
    return number("select revision from compacted");
  }

  private static long number(String query) throws Exception {
    return Long.parseLong(Sql.text(query));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
