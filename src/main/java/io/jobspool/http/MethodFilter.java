package io.jobspool.http;

import io.jobspool.meta.error.StatusException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses the methods that JAX-RS answers by itself for every path with a {@code GET}, but a
 * kube-apiserver does not.
 */
final class MethodFilter {
  private static final Set<String> REFUSED = Set.of("HEAD", "OPTIONS");

  /**
   * Refuses a request.
   *
   * @throws StatusException (405) for {@code HEAD} and {@code OPTIONS}
   */
  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    if (REFUSED.contains(request.getMethod())) {
      throw StatusException.methodNotAllowed();
    }
  }
}
