package io.jobspool.discovery.server;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Health is told whatever the method, as by kube-apiserver: load balancers differ in theirs. */
final class HealthMethods {
  private static final List<String> PATHS = List.of("/healthz", "/livez", "/readyz");

  /** Before the methods that are refused everywhere else. */
  private static final int FIRST = 1;

  @ServerRequestFilter(preMatching = true, priority = FIRST)
  void takeAnyMethod(ContainerRequestContext context, HttpServerRequest request) {
    String path = request.path();
    if (PATHS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))) {
      context.setMethod(HttpMethod.GET);
    }
  }
}
