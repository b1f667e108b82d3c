package io.jobspool.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the embedded server runs with. Settings are given on its command line, where neither {@code
 * postgresql.conf} nor {@code ALTER SYSTEM} can change them; {@code ALTER ROLE} and {@code ALTER
 * DATABASE} still can, which is why those that an acknowledged Job depends on are read back.
 */
final class ServerSettings {
  private static final String READ_DURABILITY =
      """
      /* durability */ SELECT name, setting FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting <> 'on'
      """;

  private ServerSettings() {}

  /** The settings in the order in which they are given, each with its reason. */
  static Map<String, String> of(EmbeddedPostgresConfig config, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    // A Job that was answered with 201 survives a crash of the service, the database or the host.
    settings.put("fsync", "on");
    settings.put("full_page_writes", "on");
    settings.put("synchronous_commit", "on");
    // Reachable from this machine only. A Unix socket would lie in /tmp, where others can be first.
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "''");
    settings.put("port", Integer.toString(port));
    settings.put("max_connections", Integer.toString(config.maxConnections()));
    settings.put("shared_buffers", config.sharedBuffers().asLongValue() / 1024 + "kB");
    // 20,000 creates a second write 1 GB of log in some 30 s, and after each checkpoint every page
    // that changes goes to the log in full: few checkpoints are cheaper than the disk they need.
    settings.put("max_wal_size", "2GB");
    settings.put("checkpoint_timeout", "15min");
    // Log files that are kept need not be created and zeroed in the middle of the next burst.
    settings.put("min_wal_size", "256MB");
    // Compiling a query costs more than any query of this service takes.
    settings.put("jit", "off");
    // The same answers to SQL on every machine.
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    // Starts, stops and failures; duplicate names that clients send would fill the disk.
    settings.put("log_min_messages", "log");
    settings.put("log_checkpoints", "off");
    return settings;
  }

  /** The settings as {@code pg_ctl -o} takes them. */
  static String asOptions(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }

  /**
   * Reads back, in a session like those of the service, what durability depends on.
   *
   * @throws EmbeddedPostgresException if a Job that was answered could be lost
   */
  static void checkDurability(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet weak = statement.executeQuery(READ_DURABILITY)) {
      if (weak.next()) {
        throw new EmbeddedPostgresException(
            "PostgreSQL runs with %1$s=%2$s, so that acknowledged Jobs could be lost: undo the ALTER ROLE"
                    .formatted(weak.getString(1), weak.getString(2))
                + " or ALTER DATABASE that set %s".formatted(weak.getString(1)));
      }
    }
  }
}
