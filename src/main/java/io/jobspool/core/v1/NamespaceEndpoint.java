package io.jobspool.core.v1;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Namespaces over HTTP. */
@Path("/api/v1/namespaces")
public class NamespaceEndpoint {
  private final NamespaceLifecycle lifecycle;
  private final ResourceHandler<Namespace> namespaces;

  NamespaceEndpoint(NamespaceLifecycle lifecycle, DialectConfig config) {
    this.lifecycle = lifecycle;
    this.namespaces =
        new ResourceHandler<>(lifecycle.registry(), config.dialect().knowsCceFields());
  }

  /** Creates a namespace. */
  @POST
  public Uni<Response> create(HttpServerRequest request) {
    return namespaces.create(request, "");
  }

  /** Answers all namespaces. */
  @GET
  public Uni<Response> list(HttpServerRequest request) {
    return namespaces.list(request);
  }

  /** Answers one namespace. */
  @GET
  @Path("/{name}")
  public Uni<Response> get(HttpServerRequest request, @PathParam("name") String name) {
    return namespaces.get(request, "", name);
  }

  /** Deletes a namespace and all that is in it. */
  @DELETE
  @Path("/{name}")
  public Uni<Response> delete(HttpServerRequest request, @PathParam("name") String name) {
    return namespaces.answer(request, () -> lifecycle.delete(name));
  }
}
