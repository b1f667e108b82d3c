package io.jobspool.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a path whose namespace is empty, {@code /namespaces//jobs}, for that of all namespaces, as
 * kube-apiserver does: clients that put paths together out of an empty default rely on it.
 */
final class EmptyNamespaceFilter {
  private static final String EMPTY = "/namespaces//";

  @ServerRequestFilter(preMatching = true)
  void leaveOut(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getRequestUri().getRawPath();
    if (path.contains(EMPTY)) {
      String all = path.replace(EMPTY, "/");
      request.setRequestUri(uri.getRequestUriBuilder().replacePath(all).build());
    }
  }
}
