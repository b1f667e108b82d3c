package io.jobspool.storage.sql;

import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageConfig;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.StoredObject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads pages of one kind. A page is one statement, so that it shows one state, and goes along an
 * index from where it begins, so that it takes the same time wherever that is. It ends early where
 * its objects fill the memory that a page may have. It goes beneath Hibernate, which could not say
 * the statement.
 */
final class Pages {
  /** Those behind a page are counted up to this: a millisecond's work. */
  private static final int MOST_COUNTED = 10_000;

  private static final String PAGE =
      """
      /* list-%s */
      SELECT (SELECT revision FROM compacted WHERE only_row), (SELECT value FROM revision WHERE only_row),
             o.resource_version, o.namespace, o.name, CASE WHEN o.before < %s THEN o.object END
      FROM (SELECT) AS state LEFT JOIN LATERAL (
        SELECT *, coalesce(sum(octet_length(object)) OVER (
                     ORDER BY namespace, name ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
        FROM (
          %s
          ORDER BY namespace, name LIMIT %s
        ) wanted
      ) o ON true
      ORDER BY o.namespace, o.name
      """;

  private static final String COUNT =
      "/* count-%s */ SELECT count(*) FROM (SELECT FROM %s WHERE %s LIMIT "
          + MOST_COUNTED
          + ") AS behind";

  private final Pool pool;
  private final EntityTables.Sql tables;
  private final Duration timeout;
  private final long size;

  Pages(Pool pool, EntityTables.Sql tables, StorageConfig config) {
    this.pool = pool;
    this.tables = tables;
    this.timeout = config.timeout();
    this.size = config.maxRead().asLongValue();
  }

  /** Reads a page; see {@link io.jobspool.storage.Store#list}. */
  Uni<Page> read(PageQuery query) {
    Condition condition = Condition.of(query, tables);
    String limit = condition.bind(query.limit() + 1);
    String objects = objects(query, condition, limit);
    String sql = PAGE.formatted(tables.current(), condition.bind(size), objects, limit);
    return pool.preparedQuery(sql)
        .execute(condition.parameters())
        .chain(rows -> page(query, rows))
        .ifNoItem()
        .after(timeout)
        .fail();
  }

  private Uni<Page> page(PageQuery query, RowSet<Row> rows) {
    List<StoredObject> items = new ArrayList<>();
    Position last = query.after();
    long revision = 0;
    for (Row row : rows) {
      revision = checked(query.revision(), row.getLong(0), row.getLong(1));
      if (row.getValue(5) != null && items.size() < query.limit()) {
        items.add(new StoredObject(row.getLong(2), row.getString(5)));
        last = new Position(row.getString(3), row.getString(4));
      }
    }
    boolean hasMore = !items.isEmpty() && rows.size() > items.size();
    Page page = new Page(revision, items, hasMore, OptionalLong.empty());
    return hasMore && query.counted() ? counted(query, page, last) : Uni.createFrom().item(page);
  }

  /** The revision that was read; the one asked for must be among those that are known. */
  private static long checked(long wanted, long compacted, long current) {
    if (wanted == PageQuery.CURRENT) {
      return current;
    }
    if (wanted > current) {
      throw new StorageException.RevisionInFuture(current);
    }
    if (wanted < compacted) {
      throw new StorageException.RevisionExpired(compacted);
    }
    return wanted;
  }

  /** What follows is counted as it is now, since clients take the number for an estimate. */
  private Uni<Page> counted(PageQuery query, Page page, Position last) {
    PageQuery rest = PageQueryBuilder.builder(query).after(last).build();
    Condition condition = Condition.of(rest, tables);
    String sql = COUNT.formatted(tables.current(), tables.current(), condition.sql());
    return pool.preparedQuery(sql)
        .execute(condition.parameters())
        .map(rows -> rows.iterator().next().getLong(0))
        .map(count -> count < MOST_COUNTED ? OptionalLong.of(count) : OptionalLong.empty())
        .map(count -> new Page(page.revision(), page.items(), page.hasMore(), count));
  }

  /**
   * Selects the objects of one state: current ones, and versions that have been superseded since.
   * Both have an order and a limit of their own, so that neither is read beyond the page.
   */
  private String objects(PageQuery query, Condition condition, String limit) {
    if (query.revision() == PageQuery.CURRENT) {
      return select(tables.current(), condition.sql());
    }
    String revision = condition.bind(query.revision());
    String then = condition.sql() + " AND resource_version <= " + revision;
    String part = "(%s ORDER BY namespace, name LIMIT " + limit + ")";
    return part.formatted(select(tables.current(), then))
        + " UNION ALL "
        + part.formatted(select(tables.history(), then + " AND valid_until > " + revision));
  }

  private String select(String table, String where) {
    return "SELECT resource_version, %s AS namespace, name, %s::text AS object FROM %s WHERE %s"
        .formatted(tables.namespace(), tables.document(), table, where);
  }
}
