package io.jobspool.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that stays open, with the locks that its statements took, until it is closed. */
public final class HeldTransaction implements AutoCloseable {
  private final Connection connection;

  private HeldTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Runs statements and keeps their transaction open. */
  public static HeldTransaction of(String... statements) throws SQLException {
    Connection connection = Sql.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return new HeldTransaction(connection);
  }

  /** Makes every writer wait, so that what is written meanwhile gathers in one batch. */
  public static HeldTransaction ofAllWriters() throws SQLException {
    return of("select value from revision for update");
  }

  /** Gives the transaction up. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
