package io.jobspool.core.v1;

import io.jobspool.auth.SecuredResource;
import io.jobspool.http.collection.CollectionHandler;
import io.jobspool.http.collection.ListConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The paths by which old clients watch namespaces; Kubernetes deprecates but serves them. */
@SecuredResource(group = "", resource = "namespaces")
@Path("/api/v1/watch/namespaces")
public class WatchNamespacesEndpoint {
  private final CollectionHandler<Namespace> namespaces;

  WatchNamespacesEndpoint(NamespaceLifecycle lifecycle, ListConfig limits) {
    this.namespaces = new CollectionHandler<>(lifecycle.registry(), limits);
  }

  /** Tells changes of all namespaces. */
  @GET
  @Operation(hidden = true)
  public Uni<Response> ofAll(@Context HttpServerRequest request) {
    return namespaces.watch(request, "");
  }

  /** Tells changes of one namespace. */
  @GET
  @Path("/{name}")
  @Operation(hidden = true)
  public Uni<Response> ofOne(@Context HttpServerRequest request, @PathParam("name") String name) {
    return namespaces.watch(request, "", name);
  }
}
