package io.jobspool.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Questions to the database of the running test, past the service. */
public final class Sql {
  private Sql() {}

  /** The first column of the only row that a query answers. */
  public static String text(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Runs a statement. */
  public static void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What the database is doing, one line for each connection: to find out why something hangs. */
  public static String activity() throws SQLException {
    return text(
        """
        select string_agg(concat_ws(' | ', pid, state, now() - state_change, wait_event_type,
          wait_event, pg_blocking_pids(pid), left(query, 60)), E'\\n')
        from pg_stat_activity
        """);
  }

  /** A connection of the test's own, to hold a transaction open. */
  public static Connection connect() throws SQLException {
    Config config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        "jdbc:" + config.getValue("quarkus.datasource.reactive.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class));
  }
}
