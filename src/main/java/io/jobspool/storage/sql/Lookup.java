package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds current objects by name, those that are asked for at the same time with one statement. */
final class Lookup {
  private static final String FIND =
      """
      /* find-%s */
      SELECT wanted.place, found.resource_version, found.object
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS wanted (namespace, name, place)
      CROSS JOIN LATERAL (
        SELECT resource_version, %s::text AS object FROM %s
        WHERE %s = wanted.namespace AND name = wanted.name LIMIT 1
      ) found
      """;

  private final Pool pool;
  private final String sql;
  private final Duration timeout;

  Lookup(Pool pool, EntityTables.Sql tables, Duration timeout) {
    this.pool = pool;
    this.timeout = timeout;
    this.sql =
        FIND.formatted(tables.current(), tables.document(), tables.current(), tables.namespace());
  }

  /** The objects at some positions, in their order. */
  Uni<List<Outcome<Optional<StoredObject>>>> find(List<Position> positions) {
    Tuple wanted =
        Tuple.of(
            positions.stream().map(Position::namespace).toArray(String[]::new),
            positions.stream().map(Position::name).toArray(String[]::new));
    return pool.preparedQuery(sql)
        .execute(wanted)
        .ifNoItem()
        .after(timeout)
        .fail()
        .map(rows -> objects(rows, positions.size()));
  }

  private static List<Outcome<Optional<StoredObject>>> objects(RowSet<Row> rows, int count) {
    List<Outcome<Optional<StoredObject>>> objects =
        new ArrayList<>(Collections.nCopies(count, new Outcome.Done<>(Optional.empty())));
    for (Row row : rows) {
      StoredObject object = new StoredObject(row.getLong(1), row.getString(2));
      objects.set(row.getInteger(0) - 1, new Outcome.Done<>(Optional.of(object)));
    }
    return objects;
  }
}
