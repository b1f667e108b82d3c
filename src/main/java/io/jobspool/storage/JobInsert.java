package io.jobspool.storage;

import io.jobspool.storage.GroupCommit.Outcome;
import io.jobspool.storage.GroupCommit.Outcome.Done;
import io.jobspool.storage.GroupCommit.Outcome.Failed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commits a batch of new Jobs. This is the hot path of the service and goes beneath Hibernate to
 * the reactive client (ADR 0004 has the figures).
 *
 * <p>Commonly one statement does everything: it locks the open namespaces, advances the revision by
 * the number of rows and inserts them. When it fails as a whole, because a name is taken or the
 * connection died, the batch is written again in the careful form: in one transaction that locks
 * the namespaces and the revision, so that no other writer can interfere, looks up which names are
 * taken and by whom, and inserts the rest. A row that is there already with the draft's own uid was
 * committed by the attempt that seemed to fail, and counts as done.
 */
final class JobInsert {
  private static final int CAREFUL_ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private static final String INSERT_JOBS =
      """
      /* insert-jobs */
      WITH draft AS (
        SELECT * FROM
          unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[])
          WITH ORDINALITY AS d (uid, namespace, name, created_at, head, tail, position)
      ), open_namespace AS (
        SELECT name FROM namespace WHERE name = ANY ($7::text[]) AND NOT terminating FOR SHARE
      ), accepted AS (
        SELECT draft.*, row_number() OVER (ORDER BY position) AS n
        FROM draft JOIN open_namespace ON open_namespace.name = draft.namespace
      ), advanced AS (
        UPDATE revision SET value = value + (SELECT count(*) FROM accepted)
        RETURNING value - (SELECT count(*) FROM accepted) AS base
      )
      INSERT INTO job (uid, namespace, name, resource_version, created_at, job)
      SELECT uid, namespace, name, base + n, created_at, (head || (base + n) || tail)::jsonb
      FROM accepted, advanced
      RETURNING uid, resource_version
      """;

  private static final String LOCK_NAMESPACES =
      "/* lock-namespaces */ SELECT name FROM namespace WHERE name = ANY ($1::text[]) FOR SHARE";

  private static final String LOCK_REVISION =
      "/* lock-revision */ SELECT value FROM revision FOR UPDATE";

  private static final String FIND_TAKEN =
      """
      /* find-taken-jobs */
      SELECT uid, namespace, name, resource_version
      FROM job JOIN unnest($1::text[], $2::text[]) AS draft (namespace, name)
        USING (namespace, name)
      """;

  private final Pool pool;

  JobInsert(Pool pool) {
    this.pool = pool;
  }

  /** Commits a batch; the outcomes are revisions, in the order of the drafts. */
  Uni<List<Outcome<Long>>> insert(List<Draft> drafts) {
    return run(pool, drafts)
        .map(revisions -> outcomes(drafts, draft -> outcome(revisions.get(draft.uid()))))
        .onFailure()
        .recoverWithUni(() -> insertCarefully(drafts));
  }

  private Uni<List<Outcome<Long>>> insertCarefully(List<Draft> drafts) {
    return pool.withTransaction(connection -> insertFree(connection, drafts))
        .onFailure(JobInsert::mayPass)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(CAREFUL_ATTEMPTS)
        .onFailure()
        .recoverWithUni(failure -> isolate(drafts, failure));
  }

  /** Only what the database says of the data itself is final; anything else may pass. */
  private static boolean mayPass(Throwable failure) {
    return !isAboutData(failure);
  }

  private static boolean isAboutData(Throwable failure) {
    return failure instanceof PgException error
        && (error.getSqlState().startsWith("22") || error.getSqlState().startsWith("23"));
  }

  /** Writes drafts one by one when the database refuses one of them, so that it fails alone. */
  private Uni<List<Outcome<Long>>> isolate(List<Draft> drafts, Throwable failure) {
    if (drafts.size() == 1 || !isAboutData(failure)) {
      StorageException why = new StorageException.Unavailable(failure);
      return Uni.createFrom().item(outcomes(drafts, draft -> new Failed<>(why)));
    }
    Uni<List<Outcome<Long>>> all = Uni.createFrom().item(new ArrayList<>());
    for (Draft draft : drafts) {
      all =
          all.chain(done -> insertCarefully(List.of(draft)).invoke(done::addAll).replaceWith(done));
    }
    return all;
  }

  private Uni<List<Outcome<Long>>> insertFree(SqlConnection connection, List<Draft> drafts) {
    return connection
        .preparedQuery(LOCK_NAMESPACES)
        .execute(Tuple.tuple().addArrayOfString(namespaces(drafts)))
        .chain(() -> connection.query(LOCK_REVISION).execute())
        .chain(() -> findTaken(connection, drafts))
        .chain(taken -> insertExcept(connection, drafts, taken));
  }

  private record Key(String namespace, String name) {
    static Key of(Draft draft) {
      return new Key(draft.namespace(), draft.name());
    }
  }

  private record Owner(UUID uid, long revision) {}

  private static Uni<Map<Key, Owner>> findTaken(SqlConnection connection, List<Draft> drafts) {
    Tuple names =
        Tuple.of(
            column(drafts, Draft::namespace, String[]::new),
            column(drafts, Draft::name, String[]::new));
    return connection.preparedQuery(FIND_TAKEN).execute(names).map(JobInsert::owners);
  }

  private static Map<Key, Owner> owners(RowSet<Row> rows) {
    Map<Key, Owner> owners = new HashMap<>();
    for (Row row : rows) {
      owners.put(
          new Key(row.getString("namespace"), row.getString("name")),
          new Owner(row.getUUID("uid"), row.getLong("resource_version")));
    }
    return owners;
  }

  private static Uni<List<Outcome<Long>>> insertExcept(
      SqlConnection connection, List<Draft> drafts, Map<Key, Owner> taken) {
    Set<Key> seen = new HashSet<>(taken.keySet());
    List<Draft> free = drafts.stream().filter(draft -> seen.add(Key.of(draft))).toList();
    Set<UUID> inserted = new HashSet<>(free.stream().map(Draft::uid).toList());
    return run(connection, free)
        .map(
            revisions ->
                outcomes(
                    drafts,
                    draft ->
                        inserted.contains(draft.uid())
                            ? outcome(revisions.get(draft.uid()))
                            : outcome(draft, taken.get(Key.of(draft)))));
  }

  /** What became of a draft whose name somebody has: itself, perhaps, at an earlier attempt. */
  private static Outcome<Long> outcome(Draft draft, @Nullable Owner owner) {
    return owner != null && owner.uid().equals(draft.uid())
        ? new Done<>(owner.revision())
        : new Failed<>(new StorageException.NameTaken());
  }

  /** What became of a draft that the insert was to write: without a row its namespace is closed. */
  private static Outcome<Long> outcome(@Nullable Long revision) {
    return revision == null
        ? new Failed<>(new StorageException.NamespaceClosed())
        : new Done<>(revision);
  }

  private static List<Outcome<Long>> outcomes(
      List<Draft> drafts, Function<Draft, Outcome<Long>> outcome) {
    return drafts.stream().map(outcome).toList();
  }

  private static Uni<Map<UUID, Long>> run(SqlClient client, List<Draft> drafts) {
    return client.preparedQuery(INSERT_JOBS).execute(parameters(drafts)).map(JobInsert::revisions);
  }

  private static Map<UUID, Long> revisions(RowSet<Row> rows) {
    Map<UUID, Long> revisions = new HashMap<>();
    for (Row row : rows) {
      revisions.put(row.getUUID(0), row.getLong(1));
    }
    return revisions;
  }

  private static Tuple parameters(List<Draft> drafts) {
    return Tuple.tuple()
        .addArrayOfUUID(column(drafts, Draft::uid, UUID[]::new))
        .addArrayOfString(column(drafts, Draft::namespace, String[]::new))
        .addArrayOfString(column(drafts, Draft::name, String[]::new))
        .addArrayOfOffsetDateTime(column(drafts, JobInsert::createdAt, OffsetDateTime[]::new))
        .addArrayOfString(column(drafts, Draft::head, String[]::new))
        .addArrayOfString(column(drafts, Draft::tail, String[]::new))
        .addArrayOfString(namespaces(drafts));
  }

  private static String[] namespaces(List<Draft> drafts) {
    return drafts.stream().map(Draft::namespace).distinct().toArray(String[]::new);
  }

  private static OffsetDateTime createdAt(Draft draft) {
    return draft.createdAt().atOffset(ZoneOffset.UTC);
  }

  private static <T> T[] column(
      List<Draft> drafts, Function<Draft, T> value, IntFunction<T[]> array) {
    return drafts.stream().map(value).toArray(array);
  }
}
