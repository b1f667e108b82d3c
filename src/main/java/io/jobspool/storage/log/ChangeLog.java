package io.jobspool.storage.log;

import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.StorageException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of all kinds and all replicas in order. Since each revision is exactly one change, a
 * part of the log is a range of revisions, and nothing can be missing in it.
 */
@Singleton
public class ChangeLog {
  private static final String READ =
      """
      /* read-changes */
      SELECT (SELECT revision FROM compacted WHERE only_row) AS compacted,
             (SELECT value FROM revision WHERE only_row) AS current,
             revision, deleted, resource, namespace, name,
             CASE WHEN before < $5 THEN object END AS object,
             CASE WHEN before < $5 THEN previous END AS previous
      FROM (SELECT) AS state LEFT JOIN LATERAL (
        SELECT *, coalesce(sum(octet_length(object) + coalesce(octet_length(previous), 0)) OVER (
                     ORDER BY revision ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
        FROM (
          SELECT change.revision, change.deleted, change.resource, change.namespace, change.name,
                 change.object::text AS object, history.object::text AS previous
          FROM change LEFT JOIN history
            ON NOT change.deleted AND history.valid_until = change.revision
            AND history.valid_until > $1 AND history.valid_until <= $2
          WHERE change.revision > $1 AND change.revision <= $2
            AND ($3 = '' OR change.resource = $3) AND ($4 = '' OR change.namespace = $4)
          OFFSET 0
        ) changed
      ) measured ON true
      ORDER BY revision
      """;

  private static final String CURRENT =
      "/* current-revision */ SELECT value FROM revision WHERE only_row";

  private final Pool pool;
  private final Duration timeout;
  private final long size;

  ChangeLog(Pool pool, StorageConfig config) {
    this.pool = pool;
    this.timeout = config.timeout();
    this.size = config.maxRead().asLongValue();
  }

  /** The revision that has been reached. */
  public Uni<Long> current() {
    return pool.query(CURRENT)
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .ifNoItem()
        .after(timeout)
        .fail()
        .onFailure()
        .transform(StorageException.Unavailable::new);
  }

  /**
   * Reads the changes in a scope after a revision, as many as may be read at a time. Fails with
   * {@link StorageException.RevisionExpired} if some of them may be gone.
   *
   * @param revision need not have been reached yet; then there is nothing to read
   * @param limit how many revisions are looked through at most
   */
  public Uni<Changes> read(Scope scope, long revision, int limit) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(revision, revision + limit, scope.resource(), scope.namespace(), size))
        .map(rows -> changes(rows, revision, limit))
        .ifNoItem()
        .after(timeout)
        .fail()
        .onFailure(failure -> !(failure instanceof StorageException))
        .transform(StorageException.Unavailable::new);
  }

  private static Changes changes(RowSet<Row> rows, long after, int limit) {
    List<Change> changes = new ArrayList<>();
    long current = 0;
    long end = after + limit;
    for (Row row : rows) {
      if (after < row.getLong("compacted")) {
        throw new StorageException.RevisionExpired(row.getLong("compacted"));
      }
      current = row.getLong("current");
      if (row.getString("object") != null) {
        changes.add(change(row));
      } else if (row.getLong("revision") != null) {
        end = Math.min(end, row.getLong("revision") - 1);
      }
    }
    return new Changes(changes, Math.max(after, Math.min(current, end)), current);
  }

  private static Change change(Row row) {
    return new Change(
        row.getLong("revision"),
        row.getBoolean("deleted"),
        row.getString("resource"),
        row.getString("namespace"),
        row.getString("name"),
        row.getString("object"),
        row.getString("previous"));
  }
}
