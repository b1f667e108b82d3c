package io.jobspool.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a path whose namespace is empty, {@code /namespaces//jobs}, for that of all namespaces, as
 * kube-apiserver does: clients that put paths together out of an empty default rely on it. The path
 * must be looked at as it was sent, since JAX-RS sees one slash where there were two.
 */
final class EmptyNamespaceFilter {
  private static final String EMPTY = "/namespaces//";

  @ServerRequestFilter(preMatching = true)
  void leaveOut(ContainerRequestContext request, HttpServerRequest sent) {
    if (sent.path().contains(EMPTY)) {
      UriBuilder uri = request.getUriInfo().getRequestUriBuilder();
      request.setRequestUri(uri.replacePath(sent.path().replace(EMPTY, "/")).build());
    }
  }
}
