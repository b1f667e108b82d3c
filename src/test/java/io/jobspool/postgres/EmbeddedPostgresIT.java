package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.testing.PostgresResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real servers and causes real faults; needs neither Quarkus nor Docker. */
class EmbeddedPostgresIT {
  private final Path directory;
  private @Nullable EmbeddedPostgres running;

  EmbeddedPostgresIT(@TempDir Path temporary) {
    // A blank, because homes have them.
    directory = temporary.resolve("my data");
  }

  @AfterEach
  void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Test
  void keepsDataBetweenStarts() throws SQLException {
    run(start(), "CREATE TABLE kept AS SELECT 42 AS answer");
    stop();

    assertEquals("42", query(start(), "SELECT answer FROM kept"));
  }

  @Test
  void acknowledgesOnlyWhatIsOnDisk() throws SQLException {
    EmbeddedPostgres server = start();

    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertEquals("on", query(server, "SHOW " + setting));
    }
  }

  @Test
  void refusesToServeWithoutDurability() throws SQLException {
    run(start(), "ALTER DATABASE jobspool SET synchronous_commit = off");
    stop();

    assertFails(
        "PostgreSQL runs with synchronous_commit=off, so that acknowledged Jobs could be lost");
    assertEquals(Optional.empty(), postmaster(), "nothing is left running");
  }

  @Test
  void isClosedToOthers() throws SQLException {
    EmbeddedPostgres server = start();

    assertEquals("127.0.0.1", query(server, "SHOW listen_addresses"));
    assertEquals("", query(server, "SHOW unix_socket_directories"));
    SQLException e = assertThrows(SQLException.class, () -> connect(server, "guessed").close());
    assertEquals("28P01", e.getSQLState());
  }

  @Test
  void refusesASecondStartWhileTheFirstRuns() throws SQLException {
    EmbeddedPostgres server = start();

    OwnerProcess second = OwnerProcess.start(directory);

    long pid = ProcessHandle.current().pid();
    assertContains(
        "another Jobspool (process %d) uses the data in".formatted(pid), second.firstLine());
    assertEquals("1", query(server, "SELECT 1"));
  }

  @Test
  void stopsTheServerOfAJvmThatWasKilled() throws Exception {
    OwnerProcess owner = OwnerProcess.start(directory);
    assertEquals("started", owner.firstLine());
    Postmaster orphan = postmaster().orElseThrow();
    owner.kill();
    assertTrue(orphan.isRunning());

    EmbeddedPostgres server = start();

    assertFalse(orphan.isRunning());
    assertEquals("1", query(server, "SELECT 1"));
  }

  @Test
  void startsAgainAfterTheServerWasKilled() throws SQLException {
    run(start(), "CREATE TABLE kept AS SELECT 42 AS answer");
    ProcessHandle server = ProcessHandle.of(postmaster().orElseThrow().pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    stop();

    assertEquals("42", query(start(), "SELECT answer FROM kept"));
  }

  @Test
  void startsThoughTheNumberOfADeadServerBelongsToAnother() throws IOException, SQLException {
    start();
    stop();
    // A container that starts again hands out the same few process numbers.
    String pidFile = "%d\n%s\n1767225600\n".formatted(ProcessHandle.current().pid(), directory);
    Files.writeString(directory.resolve("data/postmaster.pid"), pidFile);

    assertEquals("1", query(start(), "SELECT 1"));
    assertEquals(pidFile, Files.readString(directory.resolve("data/postmaster.pid.stale")));
  }

  @Test
  void usesThePortItIsTold() throws IOException, SQLException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Map<String, String> port =
          Map.of("jobspool.postgres.port", Integer.toString(taken.getLocalPort()));
      EmbeddedPostgresException e =
          assertThrows(EmbeddedPostgresException.class, () -> start(port));
      assertContains("port %d on 127.0.0.1 cannot".formatted(taken.getLocalPort()), e);
      assertContains("set jobspool.postgres.port to another port, or to 0", e);

      taken.close();
      assertContains(":" + taken.getLocalPort() + "/", start(port).jdbcUrl());
    }
  }

  @Test
  void namesTheFaultOfDamagedData() throws IOException {
    start();
    stop();
    Files.write(directory.resolve("data/global/pg_control"), new byte[100]);

    assertFails("could not read file \"global/pg_control\": read 100 of");
    assertFails("restore the data from a backup if it is damaged");
  }

  @Test
  void namesTheFaultOfAWrongPassword() throws IOException {
    start();
    stop();
    Files.writeString(directory.resolve("password"), "guessed");

    assertFails("password authentication failed for user \"jobspool\"; the password it expects");
  }

  @Test
  void namesTheFaultOfAnImpossibleSetting() {
    EmbeddedPostgresException e =
        assertThrows(
            EmbeddedPostgresException.class,
            () -> start(Map.of("jobspool.postgres.max-connections", "-1")));
    assertContains("-1 is outside the valid range for parameter", e);
  }

  private EmbeddedPostgres start() {
    return start(Map.of());
  }

  private EmbeddedPostgres start(Map<String, String> settings) {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(PostgresResource.embeddedConfig(directory, settings));
    running = server;
    return server;
  }

  private void assertFails(String message) {
    assertContains(message, assertThrows(EmbeddedPostgresException.class, this::start));
  }

  private Optional<Postmaster> postmaster() {
    return Postmaster.of(directory.resolve("data"));
  }

  private static void run(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server, server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server, server.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, password);
  }

  private static void assertContains(String expected, Exception e) {
    assertContains(expected, String.valueOf(e.getMessage()));
  }

  private static void assertContains(String expected, String text) {
    assertTrue(text.contains(expected), text);
  }
}
