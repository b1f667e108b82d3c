package io.jobspool.faults;

import io.jobspool.postgres.EmbeddedPostgres;
import io.jobspool.postgres.EmbeddedPostgresConfig;
import io.jobspool.testing.PostgresResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed, and starts again on the same data and the same port. */
public final class Database implements AutoCloseable {
  private final Path directory;
  private final EmbeddedPostgresConfig config;
  private EmbeddedPostgres server;

  /** Starts on a new database. */
  public Database(Path directory) throws IOException {
    this.directory = directory;
    String port = Integer.toString(Ports.free());
    this.config =
        PostgresResource.embeddedConfig(directory, Map.of("jobspool.postgres.port", port));
    this.server = EmbeddedPostgres.start(config);
  }

  /**
   * The settings of a service on this database.
   *
   * @param application what its connections are called in {@code pg_stat_activity}
   */
  Map<String, String> settings(String application) {
    String url = server.reactiveUrl() + "?application_name=" + application;
    return Map.of(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        url,
        "QUARKUS_DATASOURCE_USERNAME",
        EmbeddedPostgres.USER,
        "QUARKUS_DATASOURCE_PASSWORD",
        server.password());
  }

  /** Kills all its processes at once, as {@code kill -9} does. */
  void kill() throws IOException {
    Path file = directory.resolve("data/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0));
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  /** Starts again after {@link #kill}. */
  void start() {
    server.stop();
    server = EmbeddedPostgres.start(config);
  }

  /** Ends the connections of an application, and tells how many there were. */
  int terminate(String application) throws SQLException {
    return column(
            "/* terminate */ SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = '%s'".formatted(application))
        .size();
  }

  /** The number of the last change. */
  long revision() throws SQLException {
    return Long.parseLong(column("/* revision */ SELECT value FROM revision").get(0));
  }

  /** The {@link Version#key} of each stored Job, in the order of their names. */
  List<String> jobs() throws SQLException {
    return column(
        "/* jobs */ SELECT name || ' ' || uid || ' ' || resource_version FROM job ORDER BY name");
  }

  private List<String> column(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(), EmbeddedPostgres.USER, server.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
