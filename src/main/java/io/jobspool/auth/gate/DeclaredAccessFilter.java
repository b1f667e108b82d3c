package io.jobspool.auth.gate;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.SecuredResource;
import io.jobspool.meta.error.StatusException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one endpoint and compares what was allowed with what is about to be served. They
 * are found out in different ways (by taking the path apart, by matching it), so that a path which
 * means two things is refused rather than understood.
 */
final class DeclaredAccessFilter implements ResteasyReactiveContainerRequestFilter {
  private final Provider<AccessControl> access;
  private final @Nullable SecuredResource declared;

  /**
   * A filter.
   *
   * @param declared absent for an endpoint that serves no objects
   */
  DeclaredAccessFilter(Provider<AccessControl> access, @Nullable SecuredResource declared) {
    this.access = access;
    this.declared = declared;
  }

  @Override
  public void filter(ResteasyReactiveContainerRequestContext context) {
    if (access.get().isEnforced() && !isServed(allowed(context), context)) {
      throw StatusException.noSuchPath();
    }
  }

  private static RequestInfo allowed(ResteasyReactiveContainerRequestContext context) {
    ResteasyReactiveRequestContext request =
        (ResteasyReactiveRequestContext) context.getServerRequestContext();
    return RequestInfo.of(request.unwrap(RoutingContext.class));
  }

  private boolean isServed(RequestInfo allowed, ContainerRequestContext context) {
    if (declared == null) {
      return !allowed.isForResource();
    }
    MultivaluedMap<String, String> parameters = context.getUriInfo().getPathParameters();
    return allowed.group().equals(declared.group())
        && allowed.resource().equals(declared.resource())
        && allowed.subresource().equals(declared.subresource())
        && isObject(allowed, parameters.getFirst("namespace"), parameters.getFirst("name"));
  }

  private static boolean isObject(
      RequestInfo allowed, @Nullable String namespace, @Nullable String name) {
    return allowed.namespace().equals(namespace == null ? place(allowed) : namespace)
        && (name == null ? isOfCollection(allowed) : allowed.name().equals(name));
  }

  /** Where an object without a namespace in its path is: nowhere, but a namespace is in itself. */
  private static String place(RequestInfo allowed) {
    return allowed.resource().equals("namespaces") ? allowed.name() : "";
  }

  private static boolean isOfCollection(RequestInfo allowed) {
    return switch (allowed.verb()) {
      case "create", "list", "watch", "deletecollection" -> true;
      default -> false;
    };
  }
}
