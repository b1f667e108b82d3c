package io.jobspool.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, which can be killed and started again. */
public final class Service implements AutoCloseable {
  /** What users run. */
  public static final Path PACKAGE = Path.of("target/quarkus-app/quarkus-run.jar");

  private static final Path LOGS = Path.of("target/faults");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Less than the 30 s for which requests are waited for. */
  private static final Duration PATIENCE_FOR_END = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment;
  private final Path log;
  private final String url;
  private Process process;

  /**
   * Starts a service with nothing but a database configured.
   *
   * @param name of its connections to the database and of its log
   */
  public Service(String name, Database database) throws IOException, InterruptedException {
    this(name, database, Map.of());
  }

  /**
   * Starts a service.
   *
   * @param name of its connections to the database and of its log
   * @param settings environment variables
   */
  public Service(String name, Database database, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = Ports.free();
    environment = new HashMap<>(database.settings(name));
    environment.putAll(settings);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    url = "http://127.0.0.1:" + port;
    log = Files.createDirectories(LOGS).resolve(name + ".log");
    process = launch();
    awaitReady();
  }

  /** Where it listens, before and after it is started again. */
  public String url() {
    return url;
  }

  /** What it has written to standard output. */
  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  /** Asks it to end, as {@link #stop} does, without waiting for that. */
  void beginToStop() {
    process.destroy();
  }

  /** The process that serves now, for tools that look into it. */
  public long pid() {
    return process.pid();
  }

  /** A client of this service, before and after it is started again. */
  JobsClient client() {
    return new JobsClient(url);
  }

  /** As {@code kill -9} does: nothing of it runs any more, not even a shutdown hook. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as service managers do; watches must not keep it from ending. */
  void stop() throws InterruptedException {
    process.destroy();
    boolean ended = process.waitFor(PATIENCE_FOR_END.toSeconds(), TimeUnit.SECONDS);
    assertTrue(ended, () -> "the service does not end; see " + log);
  }

  /** Starts again after {@link #kill} or {@link #stop}, and returns when the service is ready. */
  public void start() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  private Process launch() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", PACKAGE.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  private void awaitReady() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      assertTrue(process.isAlive(), () -> "the service ended; see " + log);
      assertTrue(Instant.now().isBefore(end), () -> "the service is not ready; see " + log);
      Thread.sleep(50);
    }
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
