package io.jobspool.testing;

import io.jobspool.postgres.EmbeddedPostgres;
import io.jobspool.postgres.EmbeddedPostgresConfig;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of a test run, for {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} alike:
 * a container of {@code postgres:17} if Docker answers, which takes at most half a second to find
 * out, and the embedded PostgreSQL on a temporary directory if not. So the same tests run against
 * the version that most people deploy and against the one that Jobspool brings, and need nothing
 * but a JDK.
 *
 * <p>The service is told by the same three settings that a user sets for a database of their own.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
  private static final String IMAGE = "postgres:17";

  private @Nullable PostgreSQLContainer container;
  private @Nullable EmbeddedPostgres embedded;
  private @Nullable Path directory;

  @Override
  public Map<String, String> start() {
    return DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded();
  }

  @Override
  public void stop() {
    if (container != null) {
      container.stop();
    }
    if (embedded != null) {
      embedded.stop();
    }
    if (directory != null) {
      delete(directory);
    }
  }

  /**
   * How tests run the embedded PostgreSQL: the data where they say, the programs unpacked once for
   * all of them.
   */
  public static EmbeddedPostgresConfig embeddedConfig(Path data, Map<String, String> settings) {
    Map<String, String> values = new HashMap<>(settings);
    values.put("jobspool.postgres.data-directory", data.toString());
    values.put("jobspool.postgres.binaries-directory", Path.of("target/postgres").toString());
    return ConfigUtils.emptyConfigBuilder()
        .withMapping(EmbeddedPostgresConfig.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(EmbeddedPostgresConfig.class);
  }

  private Map<String, String> startContainer() {
    container = new PostgreSQLContainer(IMAGE);
    container.start();
    String url =
        "postgresql://%s:%d/%s"
            .formatted(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getDatabaseName());
    return settings(url, container.getUsername(), container.getPassword());
  }

  private Map<String, String> startEmbedded() {
    try {
      directory = Files.createTempDirectory("jobspool-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    embedded = EmbeddedPostgres.start(embeddedConfig(directory, Map.of()));
    return settings(embedded.reactiveUrl(), EmbeddedPostgres.USER, embedded.password());
  }

  private static Map<String, String> settings(String url, String username, String password) {
    return Map.of(
        "quarkus.datasource.reactive.url", url,
        "quarkus.datasource.username", username,
        "quarkus.datasource.password", password);
  }

  private static void delete(Path directory) {
    try {
      Files.walkFileTree(directory, new Deleter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
