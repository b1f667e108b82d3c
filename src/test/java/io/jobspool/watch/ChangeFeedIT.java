package io.jobspool.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.storage.Draft;
import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.ChangeLog;
import io.jobspool.storage.log.HistoryPruner;
import io.jobspool.storage.log.Scope;
import io.jobspool.storage.sql.JobStore;
import io.jobspool.storage.sql.NamespaceStore;
import io.jobspool.testing.JobDrafts;
import io.jobspool.testing.ModelStore;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.RandomWriter;
import io.jobspool.testing.Sql;
import io.jobspool.watch.Follower.Manners;
import io.jobspool.watch.Follower.Piece;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Watching in one process: whatever writers, watchers, pruning and broken connections do, everyone
 * is told every change once and in order. Limits are so small that all of them are reached.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ChangeFeedIT.SmallLimits.class)
class ChangeFeedIT {
  private static final Logger LOG = Logger.getLogger(ChangeFeedIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int WRITERS = 3;

  /** Some fifty changes in memory, and history of some hundred writes. */
  public static final class SmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "jobspool.watch.window", "20k",
          "jobspool.watch.read-size", "20",
          "jobspool.watch.poll-every", POLL.toString(),
          "jobspool.history.keep-versions", "100",
          "jobspool.history.prune-step", "30",
          "jobspool.history.prune-every", "1h");
    }
  }

  @Inject ChangeFeed feed;
  @Inject ChangeLog log;
  @Inject HistoryPruner pruner;
  @Inject JobStore jobs;
  @Inject NamespaceStore namespaces;
  @Inject Vertx vertx;

  private final String run = "feed-" + UUID.randomUUID();
  private final ModelStore model = new ModelStore();
  private final List<Follower> followers = new ArrayList<>();

  @BeforeEach
  void openNamespaces() {
    for (int i = 0; i < WRITERS; i++) {
      await(namespaces.create(JobDrafts.namespace(namespace(i), false)));
    }
  }

  /** Nobody watches any more, so nothing is kept in memory. */
  @AfterEach
  void forgetsEverything() throws Exception {
    for (int i = 0; i < 100 && (feed.watchers() > 0 || !feed.window().isClosed()); i++) {
      Thread.sleep(20);
    }
    assertEquals(0, feed.watchers());
    assertTrue(feed.window().isClosed());
  }

  private String namespace(int writer) {
    return run + "-" + writer;
  }

  @Test
  void everyoneIsToldEveryChangeOnceAndInOrder() throws Exception {
    Random random = seeded("followers");
    List<CompletableFuture<Void>> writers = startWriters(random, 250);
    while (!writers.stream().allMatch(CompletableFuture::isDone)) {
      await(pruner.prune());
      if (followers.size() < 30 && model.size() > 0) {
        follow(random, anywhere(random));
      }
      Thread.sleep(50);
    }
    writers.forEach(CompletableFuture::join);
    follow(random, model.last());
    end();

    assertToldAll();
  }

  @Test
  void nothingIsMissedWhenConnectionsBreak() throws Exception {
    Random random = seeded("broken connections");
    for (int i = 0; i < 12; i++) {
      follow(random, await(log.current()));
    }
    List<CompletableFuture<Void>> writers = startWriters(random, 150);
    breakConnections("query like '%LISTEN%'");
    Thread.sleep(400);
    breakConnections("query like '%LISTEN%'");
    Thread.sleep(400);
    breakConnections("true");
    writers.forEach(CompletableFuture::join);
    breakConnections("query like '%LISTEN%'");
    end();

    assertToldAll();
    assertTrue(
        followers.stream().allMatch(each -> each.told().join().size() == 1), "nothing was pruned");
  }

  private Random seeded(String what) {
    long seed = System.nanoTime();
    LOG.infof("%s, seed=%d", what, seed);
    return new Random(seed);
  }

  private List<CompletableFuture<Void>> startWriters(Random random, int writes) {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      RandomWriter writer = new RandomWriter(jobs, model, random.nextLong(), namespace(i), 15);
      writers.add(
          CompletableFuture.runAsync(() -> writer.write(writes), task -> new Thread(task).start()));
    }
    return writers;
  }

  private long anywhere(Random random) {
    return model.first() - 1 + random.nextInt(model.size() + 1);
  }

  /** A client of any manners, that wants everything, or one writer's Jobs, or some of them. */
  private void follow(Random random, long from) {
    int[] pauses = {0, 0, 5, 40};
    Manners manners =
        new Manners(pauses[random.nextInt(pauses.length)], 5 + random.nextInt(50), where(random));
    List<Predicate<Change>> wishes =
        List.of(
            change -> change.namespace().startsWith(run),
            change -> change.namespace().equals(namespace(0)),
            change -> change.namespace().startsWith(run) && change.name().endsWith("7"));
    Predicate<Change> wanted = wishes.get(random.nextInt(wishes.size()));
    followers.add(new Follower(feed, wanted, manners, from, new Random(random.nextLong())));
  }

  private Executor where(Random random) {
    Context context = vertx.getOrCreateContext();
    return random.nextBoolean()
        ? ForkJoinPool.commonPool()
        : task -> context.runOnContext(here -> task.run());
  }

  private void end() {
    Draft last = JobDrafts.draft(namespace(0), Follower.END);
    model.stored(await(jobs.create(last)), last);
  }

  private void assertToldAll() throws Exception {
    int changes = 0;
    int pieces = 0;
    for (Follower follower : followers) {
      long before = -1;
      for (Piece piece : follower.told().get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        assertTrue(piece.from > before, "history that is told as lost was lost");
        assertEquals(
            model.changes(piece.from, Math.max(piece.from, piece.upTo)).stream()
                .filter(follower::wants)
                .toList(),
            piece.changes);
        before = piece.upTo;
        changes += piece.changes.size();
        pieces++;
      }
    }
    LOG.infof("followers=%d, changes=%d, pieces=%d", followers.size(), changes, pieces);
  }

  private static void breakConnections(String which) throws Exception {
    Sql.run(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid() and %s
        """
            .formatted(which));
  }

  @Test
  void wakesWhoWaitsAtOnce() throws Exception {
    BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    Cancellable watcher = watch(told);
    for (int i = 0; i < 30; i++) {
      await(jobs.create(JobDrafts.draft(namespace(0), "job-" + i)));
      assertToldWithin(Duration.ofSeconds(3), "job-" + i, told);
    }
    watcher.cancel();
  }

  @Test
  void hearsOtherReplicas() throws Exception {
    BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    Cancellable watcher = watch(told);
    insertElsewhere("first");
    assertToldWithin(POLL.multipliedBy(3), "first", told);
    insertElsewhere("second");
    Sql.run("select pg_notify('jobspool', 'another replica')");
    assertToldWithin(Duration.ofSeconds(3), "second", told);
    watcher.cancel();
  }

  private Cancellable watch(BlockingQueue<Change> told) {
    return watch(await(log.current()), told);
  }

  private Cancellable watch(long revision, BlockingQueue<Change> told) {
    return feed.changes(new Scope("jobs", namespace(0)), revision)
        .subscribe()
        .with(part -> part.changes().forEach(change -> told.add(change.change())));
  }

  private static void assertToldWithin(Duration time, String name, BlockingQueue<Change> told)
      throws Exception {
    Change change = told.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    assertEquals(name, change == null ? "nothing" : change.name());
  }

  /** A Job as a replica commits it that cannot say so. */
  private void insertElsewhere(String name) throws Exception {
    Draft draft = JobDrafts.draft(namespace(0), name);
    Sql.run(
        """
        with advanced as (update revision set value = value + 1 returning value)
        insert into job (uid, namespace, name, resource_version, created_at, job)
        select '%s', '%s', '%s', value, now(), ('%s' || value || '%s')::jsonb from advanced
        """
            .formatted(draft.uid(), draft.namespace(), name, draft.head(), draft.tail()));
  }

  @Test
  void looksAtTheDatabaseOnlyWhenThereIsReason() throws Exception {
    BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    Cancellable watcher =
        feed.changes(Scope.EVERYTHING, await(log.current())).subscribe().with(parts::add);
    Thread.sleep(1000);
    watcher.cancel();

    assertTrue(parts.size() < 10, () -> parts.size() + " parts in a second without changes");
  }

  @Test
  void readsNothingWhileNobodyWatches() throws Exception {
    long idle = readsOfTheLog();
    await(jobs.create(JobDrafts.draft(namespace(0), "unseen")));
    Thread.sleep(200);
    assertEquals(idle, readsOfTheLog());

    BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    Cancellable watcher = watch(told);
    await(jobs.create(JobDrafts.draft(namespace(0), "seen")));
    assertToldWithin(PATIENCE, "seen", told);
    watcher.cancel();
    assertTrue(readsOfTheLog() > idle);
  }

  /** Only they look at this table; what a connection has counted is known once it has ended. */
  private static long readsOfTheLog() throws Exception {
    breakConnections("query not like '%LISTEN%'");
    Thread.sleep(300);
    String scans = "select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables";
    return Long.parseLong(Sql.text(scans + " where relname = 'job_history'"));
  }

  @Test
  void beginsBehindRevisionThatIsToCome() throws Exception {
    BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    Cancellable watcher = watch(await(log.current()) + 2, told);
    for (String name : List.of("first", "second", "third")) {
      await(jobs.create(JobDrafts.draft(namespace(0), name)));
    }
    assertToldWithin(PATIENCE, "third", told);
    watcher.cancel();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
