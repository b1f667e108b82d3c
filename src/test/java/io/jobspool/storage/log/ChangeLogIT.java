package io.jobspool.storage.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.storage.sql.JobStore;
import io.jobspool.storage.sql.NamespaceStore;
import io.jobspool.testing.JobDrafts;
import io.jobspool.testing.ModelStore;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.RandomWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The log of changes, compared with what was written. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ChangeLogIT {
  private static final Logger LOG = Logger.getLogger(ChangeLogIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ChangeLog log;
  @Inject JobStore jobs;
  @Inject NamespaceStore namespaces;

  private final String namespace = "log-" + UUID.randomUUID();

  @Test
  void logFromAnyRevisionIsWhatWasWritten() {
    long seed = System.nanoTime();
    LOG.infof("change log, seed=%d", seed);
    Random random = new Random(seed);
    await(namespaces.create(JobDrafts.namespace(namespace, false)));
    ModelStore model = new ModelStore();
    new RandomWriter(jobs, model, seed, namespace, 20).write(300);

    assertEquals(model.last(), await(log.current()));
    for (int i = 0; i < 40; i++) {
      long after = model.first() - 1 + random.nextInt(model.size() + 1);
      assertEquals(model.changes(after, model.last()), read(after, 1 + random.nextInt(100)));
    }
  }

  /** The whole log behind a revision, part by part. */
  private List<Change> read(long after, int limit) {
    List<Change> all = new ArrayList<>();
    long upTo = after;
    boolean isLast = false;
    while (!isLast) {
      Changes part = await(log.read(Scope.EVERYTHING, upTo, limit));
      assertEquals(Math.min(upTo + limit, part.current()), part.upTo());
      part.items().forEach(change -> all.add(ModelStore.sorted(change)));
      upTo = part.upTo();
      isLast = part.isLast();
    }
    return all;
  }

  @Test
  void readsLargeChangesInSteps() {
    long opened = await(namespaces.create(JobDrafts.namespace(namespace, false)));
    for (int i = 0; i < 20; i++) {
      await(jobs.create(JobDrafts.large(namespace, "job-" + i)));
    }

    Changes first = await(log.read(Scope.EVERYTHING, opened, 500));
    assertEquals(17, first.items().size());
    assertEquals(opened + 17, first.upTo());
    assertFalse(first.isLast());
    Changes second = await(log.read(Scope.EVERYTHING, first.upTo(), 500));
    assertEquals(3, second.items().size());
    assertTrue(second.isLast());
  }

  @Test
  void tellsChangesOfNamespacesToo() {
    long created = await(namespaces.create(JobDrafts.namespace(namespace, false)));
    long deleted = await(namespaces.delete("", namespace, created));

    List<Change> changes = await(log.read(Scope.EVERYTHING, created - 1, 10)).items();

    assertEquals(2, changes.size());
    assertEquals(List.of(created, deleted), changes.stream().map(Change::revision).toList());
    assertEquals(List.of(false, true), changes.stream().map(Change::deleted).toList());
    assertTrue(changes.stream().allMatch(change -> change.resource().equals("namespaces")));
    assertTrue(changes.stream().allMatch(change -> change.namespace().isEmpty()));
  }

  @Test
  void nothingIsBehindTheLastChange() {
    long last = await(namespaces.create(JobDrafts.namespace(namespace, false)));

    assertEquals(new Changes(List.of(), last, last), await(log.read(Scope.EVERYTHING, last, 10)));
    assertEquals(
        new Changes(List.of(), last + 5, last), await(log.read(Scope.EVERYTHING, last + 5, 10)));
    assertEquals(
        new Changes(List.of(), Long.MAX_VALUE, last),
        await(log.read(Scope.EVERYTHING, Long.MAX_VALUE, 10)));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
