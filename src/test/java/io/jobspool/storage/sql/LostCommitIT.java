package io.jobspool.storage.sql;

import static io.jobspool.testing.JobDrafts.changed;
import static io.jobspool.testing.JobDrafts.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.jobspool.storage.Draft;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Writes that were committed without anyone knowing, as when the connection dies during the commit:
 * they are found by what they are, and not done twice.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LostCommitIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject JobStore store;

  private final Draft job = newJob();

  private static Draft newJob() {
    return draft("default", "lost-" + UUID.randomUUID());
  }

  @Test
  void findsEachWriteOfMixedBatch() throws Exception {
    Draft updated = newJob();
    Draft deleted = newJob();
    long updatedAt = await(store.create(updated));
    long deletedAt = await(store.create(deleted));
    List<Write> batch =
        List.of(
            Write.update(changed(updated, 1), updatedAt),
            Write.create(job),
            Write.delete(deleted.position(), deletedAt));

    assertFoundAgain(batch, await(store.write(batch)));
  }

  @Test
  void findsCreatesOfTheFastStatement() throws Exception {
    List<Write> batch = List.of(Write.create(job), Write.create(newJob()));

    assertFoundAgain(batch, await(store.write(batch)));
  }

  @Test
  void findsCreateThatWasUpdatedSince() throws Exception {
    List<Write> batch = List.of(Write.create(job));
    List<Outcome<Long>> told = await(store.write(batch));
    long second = await(store.update(changed(job, 1), revision(told.get(0))));
    await(store.update(changed(job, 2), second));

    assertFoundAgain(batch, told);
  }

  @Test
  void findsCreateThatWasDeletedSince() throws Exception {
    List<Write> batch = List.of(Write.create(job));
    List<Outcome<Long>> told = await(store.write(batch));
    await(store.delete(job.namespace(), job.name(), revision(told.get(0))));
    await(store.create(draft(job.namespace(), job.name())));

    assertFoundAgain(batch, told);
  }

  @Test
  void findsUpdateThatWasSupersededSince() throws Exception {
    List<Write> batch = List.of(Write.update(changed(job, 1), await(store.create(job))));
    List<Outcome<Long>> told = await(store.write(batch));
    long third = await(store.update(changed(job, 2), revision(told.get(0))));
    await(store.delete(job.namespace(), job.name(), third));

    assertFoundAgain(batch, told);
  }

  @Test
  void findsDeleteWhoseNameWasTakenSince() throws Exception {
    List<Write> batch = List.of(Write.delete(job.position(), await(store.create(job))));
    List<Outcome<Long>> told = await(store.write(batch));
    await(store.create(draft(job.namespace(), job.name())));

    assertFoundAgain(batch, told);
  }

  @Test
  void doesWhatWasNotCommitted() throws Exception {
    long stored = await(store.create(job));
    Draft other = newJob();
    List<Write> batch =
        List.of(
            Write.create(other),
            Write.update(changed(job, 1), stored),
            Write.create(draft(job.namespace(), job.name())));

    List<Outcome<Long>> told = await(store.writeAgain(batch));

    assertEquals(
        List.of(stored + 1, stored + 2), List.of(revision(told.get(0)), revision(told.get(1))));
    Outcome.Failed<?> taken = assertInstanceOf(Outcome.Failed.class, told.get(2));
    assertInstanceOf(StorageException.NameTaken.class, taken.why());
  }

  private void assertFoundAgain(List<Write> batch, List<Outcome<Long>> told) throws Exception {
    String before = Sql.text("select value from revision");
    assertEquals(told, await(store.writeAgain(batch)));
    assertEquals(before, Sql.text("select value from revision"), "nothing is written again");
  }

  private static long revision(Outcome<Long> outcome) {
    return ((Outcome.Done<Long>) outcome).result();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
