package io.jobspool.log;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;

/**
 * Writes the log as one JSON object a line if that is wanted. Handlers, levels and categories stay
 * those that {@code quarkus.log.*} configures. The few lines from before this, of the migrations,
 * are text.
 */
@Singleton
final class JsonLog {
  private final LogConfig config;

  JsonLog(LogConfig config) {
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (config.format() == LogConfig.Format.JSON) {
      use(InitialConfigurator.DELAYED_HANDLER);
    }
  }

  /** Handlers that only pass on have no form of their own. */
  private static void use(ExtHandler parent) {
    for (Handler handler : parent.getHandlers()) {
      handler.setFormatter(formatter());
      if (handler instanceof ExtHandler wrapper) {
        use(wrapper);
      }
    }
  }

  /** A stack trace is one text: as an object for each frame it would be many times as long. */
  private static JsonFormatter formatter() {
    JsonFormatter formatter = new JsonFormatter();
    formatter.setExceptionOutputType(ExceptionOutputType.FORMATTED);
    return formatter;
  }
}
