package io.jobspool.storage.sql;

import io.jobspool.storage.Draft;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.jobspool.storage.sql.GroupCommit.Outcome.Done;
import io.jobspool.storage.sql.GroupCommit.Outcome.Failed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commits a batch of new Jobs with one statement, in one round trip. This is the hot path of the
 * service and goes beneath Hibernate to the reactive client (ADR 0004 has the figures).
 *
 * <p>The statement locks the revision and the open namespaces, advances the revision by the number
 * of rows and inserts them. It fails as a whole, if a name is taken for example; then {@link
 * EntityWrites} writes the batch. It takes its single values from subqueries and not from joins, so
 * that PostgreSQL expects few rows and keeps one plan for batches of all sizes.
 */
final class JobInsert {
  private static final String INSERT_JOBS =
      """
      /* insert-jobs */
      WITH locked AS (
        SELECT value FROM revision WHERE only_row FOR UPDATE
      ), open_namespace AS (
        SELECT name FROM namespace
        WHERE (SELECT value FROM locked) IS NOT NULL AND name = ANY ($7::text[]) AND NOT terminating
        FOR SHARE
      ), accepted AS (
        SELECT draft.*, row_number() OVER (ORDER BY position) AS n
        FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[])
          WITH ORDINALITY AS draft (uid, namespace, name, created_at, head, tail, position)
        WHERE namespace IN (SELECT name FROM open_namespace)
      ), advanced AS (
        UPDATE revision SET value = value + (SELECT count(*) FROM accepted) WHERE only_row
        RETURNING value - (SELECT count(*) FROM accepted) AS base
      ), numbered AS (
        SELECT accepted.*, (SELECT base FROM advanced) + n AS revision FROM accepted
      )
      INSERT INTO job (uid, namespace, name, resource_version, created_at, job)
      SELECT uid, namespace, name, revision, created_at, (head || revision || tail)::jsonb
      FROM numbered
      RETURNING uid, resource_version
      """;

  private final Pool pool;
  private final Duration timeout;

  JobInsert(Pool pool, Duration timeout) {
    this.pool = pool;
    this.timeout = timeout;
  }

  /**
   * Commits a batch, all of it or nothing; the outcomes are revisions, in the order of the drafts.
   * A draft without a row was for a namespace that is not open.
   */
  Uni<List<Outcome<Long>>> insert(List<Draft> drafts) {
    return pool.preparedQuery(INSERT_JOBS)
        .execute(parameters(drafts))
        .ifNoItem()
        .after(timeout)
        .fail()
        .map(JobInsert::revisions)
        .map(revisions -> outcomes(drafts, revisions));
  }

  private static List<Outcome<Long>> outcomes(List<Draft> drafts, Map<UUID, Long> revisions) {
    return drafts.stream().map(draft -> outcome(revisions.get(draft.uid()))).toList();
  }

  private static Outcome<Long> outcome(@Nullable Long revision) {
    return revision == null
        ? new Failed<>(new StorageException.NamespaceClosed())
        : new Done<>(revision);
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
