package io.jobspool.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobspool.dialect.Dialect;
import io.jobspool.faults.Database;
import io.jobspool.faults.Service;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The packaged service in each dialect, all on one PostgreSQL. They start when the first test class
 * wants one and stop after the last test of the run; each test keeps to a namespace of its own.
 */
final class Services implements BeforeAllCallback, ParameterResolver {
  private static final String DELAY = "JOBSPOOL_GARBAGE_COLLECTION_DELAY";

  private Running running = new Running(null, Map.of());

  /** The service that speaks a dialect. */
  Service in(Dialect dialect) {
    return running.services.get(dialect);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(Files.exists(Service.PACKAGE), "the service is not packaged yet");
    running =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Services.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }

  private record Running(Database database, Map<Dialect, Service> services)
      implements AutoCloseable {
    static Running start() {
      try {
        Database database = new Database(Files.createTempDirectory("jobspool-clients"));
        Map<Dialect, Service> services = new EnumMap<>(Dialect.class);
        for (Dialect dialect : Dialect.values()) {
          services.put(dialect, start(dialect, database));
        }
        return new Running(database, services);
      } catch (Exception e) {
        throw new IllegalStateException("the services do not start", e);
      }
    }

    private static Service start(Dialect dialect, Database database) throws Exception {
      String name = dialect.name().toLowerCase(Locale.ROOT);
      Map<String, String> settings = Map.of("JOBSPOOL_DIALECT", name, DELAY, "200ms");
      return new Service("clients-" + name, database, settings);
    }

    @Override
    public void close() throws Exception {
      for (Service service : services.values()) {
        service.close();
      }
      database.close();
    }
  }
}
