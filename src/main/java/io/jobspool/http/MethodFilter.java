package io.jobspool.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leaves no endpoint for the methods that JAX-RS answers by itself wherever there is a {@code GET},
 * but a kube-apiserver does not: 405 for paths that there are, 404 for others.
 */
final class MethodFilter {
  private static final Set<String> REFUSED = Set.of("HEAD", "OPTIONS");

  /** A method that no endpoint has. */
  private static final String NONE = "NONE";

  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    if (REFUSED.contains(request.getMethod())) {
      request.setMethod(NONE);
    }
  }
}
