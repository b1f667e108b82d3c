package io.jobspool;

import io.jobspool.postgres.EmbeddedPostgres;
import io.jobspool.postgres.EmbeddedPostgresConfig;
import io.jobspool.postgres.EmbeddedPostgresException;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import org.jspecify.annotations.Nullable;

/**
 * Starts Jobspool, and before it an embedded PostgreSQL when no database is configured.
 *
 * <p>The embedded one is handed over as system properties. They outlive a live reload of {@code
 * quarkus:dev}, which calls {@code main} again: it then finds a database configured, the one that
 * has been running all the time.
 */
@QuarkusMain
public final class Main {
  private static final String DATABASE_URL = "quarkus.datasource.reactive.url";

  // Quarkus makes a bean of this class.
  Main() {}

  /** Runs the service until it is told to stop; exits with 1 if it has no database. */
  public static void main(String... args) {
    try {
      provideDatabase();
    } catch (EmbeddedPostgresException | ConfigValidationException e) {
      fail(e.getMessage());
    }
    Quarkus.run(args);
  }

  private static void provideDatabase() {
    // The sources and profiles that Quarkus will use; its own configuration does not exist yet.
    SmallRyeConfig config =
        ConfigUtils.configBuilder().withMapping(EmbeddedPostgresConfig.class).build();
    Optional<String> url = config.getOptionalValue(DATABASE_URL, String.class);
    // A run that only records classes for a faster start ends before it would connect.
    if (url.isEmpty() && !ApplicationLifecycleManager.isAppCDSGeneration()) {
      useEmbeddedPostgres(config.getConfigMapping(EmbeddedPostgresConfig.class));
    }
  }

  private static void useEmbeddedPostgres(EmbeddedPostgresConfig config) {
    CompletableFuture<EmbeddedPostgres> starting = new CompletableFuture<>();
    Thread stop = new Thread(() -> stopAfterService(starting), "embedded-postgres-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(config);
      starting.complete(server);
      System.setProperty(DATABASE_URL, server.reactiveUrl());
      System.setProperty("quarkus.datasource.jdbc.url", server.jdbcUrl());
      System.setProperty("quarkus.datasource.username", EmbeddedPostgres.USER);
      System.setProperty("quarkus.datasource.password", server.password());
    } finally {
      starting.cancel(false);
    }
  }

  /** Shutdown hooks run all at once, but the service needs the database to finish its requests. */
  private static void stopAfterService(CompletableFuture<EmbeddedPostgres> starting) {
    Application service = Application.currentApplication();
    if (service != null) {
      service.awaitShutdown();
    }
    try {
      starting.join().stop();
    } catch (CancellationException e) {
      // It did not start, so nothing is left to stop.
    }
  }

  private static void fail(@Nullable String reason) {
    if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
      // Else the log would come out with all its debug messages: Quarkus has not configured it yet.
      Handler console = InitialConfigurator.createDefaultHandler();
      InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
    System.err.println("Jobspool cannot start: " + reason);
    System.exit(1);
  }
}
