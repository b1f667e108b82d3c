package io.jobspool.discovery.server;

import io.jobspool.http.MediaRange;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Shows the console to browsers: they get its page at {@code /}, where programs get the list of
 * paths. The page is a static resource and the same for everyone; all that it shows, it asks the
 * API for, with the rights of whoever looks at it.
 */
@Singleton
final class ConsoleRoute {
  private static final String PAGE = "/console/index.html";
  private static final String EXAMPLES = "/console/examples/*";

  /** Before anything that looks at the path, such as what observes requests and lets them pass. */
  private static final int FIRST = 20_000;

  void addTo(@Observes Filters filters) {
    filters.register(ConsoleRoute::showToBrowsers, FIRST);
  }

  /** The examples that the OpenAPI document has, to begin with. */
  void addTo(@Observes Router router) {
    router.get(EXAMPLES).handler(StaticHandler.create("examples"));
  }

  private static void showToBrowsers(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    boolean atRoot = path.equals("/") && HttpMethod.GET.equals(request.method());
    if (atRoot || path.equals(PAGE)) {
      context.addHeadersEndHandler(sent -> context.response().headers().add("Vary", "Accept"));
    }
    if (atRoot && MediaRange.accepted(request).get(0).mediaType().equals("text/html")) {
      context.reroute(PAGE);
    } else {
      context.next();
    }
  }
}
