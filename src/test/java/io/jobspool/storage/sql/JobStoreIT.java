package io.jobspool.storage.sql;

import static io.jobspool.testing.JobDrafts.changed;
import static io.jobspool.testing.JobDrafts.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobspool.storage.Draft;
import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.CommitSignal;
import io.jobspool.testing.HeldTransaction;
import io.jobspool.testing.JobDrafts;
import io.jobspool.testing.ModelStore;
import io.jobspool.testing.PostgresResource;
import io.jobspool.testing.RandomWriter;
import io.jobspool.testing.Sql;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing Jobs: what each caller is told, and what is in the tables afterwards. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobStoreIT {
  private static final Logger LOG = Logger.getLogger(JobStoreIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DONE = "done";
  private static final String TAKEN = "NameTaken";
  private static final String CONFLICT = "RevisionConflict";
  private static final String CLOSED = "NamespaceClosed";
  private static final String REFUSED = "Refused";

  @Inject JobStore store;
  @Inject NamespaceStore namespaces;
  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject CommitSignal signal;

  private String namespace;
  private long before;

  @BeforeEach
  void openNamespace() throws Exception {
    namespace = newNamespace(false);
    before = current();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachWriteOfMixedBatchLearnsItsOwnOutcome(boolean oneIsRefused) throws Exception {
    long seed = System.nanoTime();
    LOG.infof("mixed batches, seed=%d", seed);
    for (int round = 0; round < 4; round++) {
      MixedBatch batch = new MixedBatch();
      before = current();
      batch.run(oneIsRefused, new Random(seed + round));
      assertEquals(12, current() - before, "one revision for each write that succeeded");
      assertRevisionsAreContiguous();
    }
  }

  /** Writes that wait at the same time, in groups, with what each group must be told. */
  private final class MixedBatch {
    private final Draft stored = stored();
    private final long stale = await(store.create(stored));
    private final long latest = await(store.update(changed(stored, 1), stale));
    private final Draft twice = stored();
    private final long twiceAt = await(store.create(twice));
    private final Draft fought = stored();
    private final long foughtAt = await(store.create(fought));
    private final Draft untouched = stored();
    private final long untouchedAt = await(store.create(untouched));
    private final String terminating = newNamespace(true);

    private final List<Uni<Long>> writes = new ArrayList<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<List<String>> expected = new ArrayList<>();

    private Draft stored() {
      return draft(namespace, "stored-" + UUID.randomUUID());
    }

    void run(boolean oneIsRefused, Random random) throws Exception {
      addCreates();
      addUpdatesAndDeletes();
      if (oneIsRefused) {
        add(List.of(REFUSED), store.create(refused(draft(namespace, "refused"))));
        add(List.of(REFUSED), store.update(refused(untouched), untouchedAt));
      }
      assertOutcomes(random);
    }

    private void addCreates() {
      IntStream.range(0, 8).forEach(i -> add(List.of(DONE), store.create(stored())));
      String name = "same-" + UUID.randomUUID();
      add(
          List.of(TAKEN, TAKEN, DONE),
          store.create(draft(namespace, name)),
          store.create(draft(namespace, name)),
          store.create(draft(namespace, name)));
      add(List.of(TAKEN), store.create(draft(namespace, stored.name())));
      add(List.of(CLOSED), store.create(draft("absent", "a")));
      add(List.of(CLOSED), store.create(draft(terminating, "a")));
    }

    private void addUpdatesAndDeletes() {
      add(List.of(CONFLICT), store.update(changed(stored, 2), stale));
      add(List.of(DONE), store.update(changed(stored, 3), latest));
      add(List.of(CONFLICT), store.update(draft(namespace, "absent"), latest));
      add(List.of(CONFLICT), store.delete(namespace, "absent", untouchedAt));
      add(
          List.of(CONFLICT, DONE),
          store.update(changed(twice, 1), twiceAt),
          store.update(changed(twice, 2), twiceAt));
      add(
          List.of(CONFLICT, DONE),
          store.update(changed(fought, 1), foughtAt),
          store.delete(namespace, fought.name(), foughtAt));
    }

    @SafeVarargs
    private void add(List<String> outcomes, Uni<Long>... more) {
      groups.add(IntStream.range(writes.size(), writes.size() + more.length).boxed().toList());
      expected.add(outcomes);
      writes.addAll(Arrays.asList(more));
    }

    private void assertOutcomes(Random random) throws Exception {
      List<Integer> order = new ArrayList<>(IntStream.range(0, writes.size()).boxed().toList());
      Collections.shuffle(order, random);
      CompletableFuture<?>[] answers = new CompletableFuture<?>[writes.size()];
      try (HeldTransaction held = HeldTransaction.ofAllWriters()) {
        order.forEach(i -> answers[i] = submit(writes.get(i)));
      }
      List<List<String>> told =
          groups.stream()
              .map(group -> group.stream().map(i -> outcome(answers[i])).sorted().toList())
              .toList();
      assertEquals(expected, told);
    }
  }

  @Test
  void refusedDraftAmongCreatesFailsAlone() throws Exception {
    List<CompletableFuture<Long>> creates = new ArrayList<>();
    try (HeldTransaction held = HeldTransaction.ofAllWriters()) {
      for (int i = 0; i < 20; i++) {
        Draft draft = draft(namespace, "job-" + i);
        creates.add(submit(store.create(i == 7 ? refused(draft) : draft)));
      }
    }

    for (int i = 0; i < 20; i++) {
      assertEquals(i == 7 ? REFUSED : DONE, outcome(creates.get(i)), "create " + i);
    }
    assertEquals(19, current() - before);
    assertRevisionsAreContiguous();
  }

  /** Two stores are two replicas: they share nothing but the database. */
  @Test
  void revisionsOfConcurrentWritersAreContiguous() throws Exception {
    long seed = System.nanoTime();
    LOG.infof("concurrent writers, seed=%d", seed);
    JobStore replica = new JobStore(pool, vertx, signal, limits(1000, 16));
    ModelStore model = new ModelStore();
    List<RandomWriter> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      JobStore one = i % 2 == 0 ? store : replica;
      writers.add(new RandomWriter(one, model, seed + i, newNamespace(false), 10));
    }
    before = current();

    inParallel(writers.stream().<Runnable>map(writer -> () -> writer.write(60)).toList());

    assertEquals(8 * 60, model.size());
    assertEquals(before + 1, model.first());
    assertEquals(before + 8 * 60, model.last());
    assertEquals(model.last(), current());
    assertRevisionsAreContiguous();
    assertEquals(historyRows(model), historyRows());
  }

  /** A version ends with the next write of its Job, and names it. */
  private static String historyRows(ModelStore model) {
    Map<String, Long> versions = new HashMap<>();
    return model.changes(0, model.last()).stream()
        .flatMap(change -> ended(change, versions).stream())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> ended(Change change, Map<String, Long> versions) {
    String position = change.namespace() + " " + change.name();
    Long began =
        change.deleted() ? versions.remove(position) : versions.put(position, change.revision());
    String deleted = change.deleted() ? "t" : "f";
    return Optional.ofNullable(began)
        .map(version -> "%d %d %s %s".formatted(change.revision(), version, deleted, position));
  }

  private String historyRows() throws Exception {
    return Sql.text(
        """
        select string_agg(
          concat_ws(' ', valid_until, resource_version, deleted, namespace, name), E'\\n'
          order by valid_until)
        from job_history where resource_version > %d
        """
            .formatted(before));
  }

  @Test
  void losesNoWriteWhenConnectionsBreak() throws Exception {
    List<RandomWriter> writers = new ArrayList<>();
    ModelStore model = new ModelStore();
    for (int i = 0; i < 4; i++) {
      writers.add(new RandomWriter(store, model, i, newNamespace(false), 20));
    }
    before = current();
    List<Runnable> work =
        new ArrayList<>(writers.stream().<Runnable>map(each -> () -> each.write(80)).toList());
    work.add(JobStoreIT::breakConnections);

    inParallel(work);

    assertEquals(4 * 80, current() - before, "nothing is written twice");
    assertEquals(model.last(), current());
    assertRevisionsAreContiguous();
  }

  private static void breakConnections() {
    try {
      for (int i = 0; i < 6; i++) {
        Thread.sleep(100);
        Sql.run(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid <> pg_backend_pid() and backend_type = 'client backend'
            """);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesWritesOverTheCapacityOfTheQueue() throws Exception {
    JobStore small = new JobStore(pool, vertx, signal, limits(3, 2));
    List<CompletableFuture<Long>> creates = new ArrayList<>();
    try (HeldTransaction held = HeldTransaction.ofAllWriters()) {
      for (int i = 0; i < 6; i++) {
        creates.add(submit(small.create(draft(namespace, "job-" + i))));
      }
      assertEquals(
          List.of("QueueFull", "QueueFull"), creates.stream().skip(4).map(this::outcome).toList());
    }

    assertEquals(
        Collections.nCopies(4, DONE), creates.stream().limit(4).map(this::outcome).toList());
    assertEquals(4, current() - before);
  }

  private String newNamespace(boolean terminating) {
    String name = "store-" + UUID.randomUUID();
    await(namespaces.create(JobDrafts.namespace(name, terminating)));
    return name;
  }

  /** JSON that {@code jsonb} has no value for. */
  private static Draft refused(Draft draft) {
    String tail = draft.tail().replace("\"spec\":{}", "\"spec\":{\"a\":\"\\u0000\"}");
    return new Draft(
        draft.uid(), draft.namespace(), draft.name(), draft.createdAt(), draft.head(), tail);
  }

  private static StorageConfig limits(int capacity, int maxBatch) {
    record Groups(int capacity, int maxBatch) implements StorageConfig.GroupCommit {}
    record Limits(Duration timeout, MemorySize maxRead, StorageConfig.GroupCommit groupCommit)
        implements StorageConfig {}
    MemorySize maxRead = new MemorySize(BigInteger.valueOf(1 << 24));
    return new Limits(Duration.ofSeconds(10), maxRead, new Groups(capacity, maxBatch));
  }

  private static void inParallel(List<Runnable> work) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Runnable each : work) {
      all.add(CompletableFuture.runAsync(each, task -> new Thread(task).start()));
    }
    all.forEach(CompletableFuture::join);
  }

  private static long current() throws Exception {
    return Long.parseLong(Sql.text("select value from revision"));
  }

  /** Every revision since the test began is one change, and the only one. */
  private void assertRevisionsAreContiguous() throws Exception {
    String changes =
        "select concat_ws(' ', count(*), min(revision), max(revision)) from change where revision > ";
    long count = current() - before;
    assertEquals(
        "%d %d %d".formatted(count, before + 1, before + count), Sql.text(changes + before));
  }

  private static CompletableFuture<Long> submit(Uni<Long> write) {
    return write.subscribeAsCompletionStage();
  }

  private String outcome(CompletableFuture<?> write) {
    try {
      write.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      return DONE;
    } catch (CompletionException e) {
      return e.getCause().getClass().getSimpleName();
    }
  }

  private static long await(Uni<Long> write) {
    return write.await().atMost(PATIENCE);
  }
}
