package io.jobspool.batch.v1;

import io.jobspool.auth.SecuredResource;
import io.jobspool.http.collection.CollectionHandler;
import io.jobspool.http.collection.ListConfig;
import io.jobspool.registry.Registry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The paths by which old clients watch Jobs; Kubernetes deprecates them but serves them still. */
@SecuredResource(group = "batch", resource = "jobs")
@Path("/apis/batch/v1/watch")
public class WatchJobsEndpoint {
  private final CollectionHandler<Job> jobs;

  WatchJobsEndpoint(Registry<Job> registry, ListConfig limits) {
    this.jobs = new CollectionHandler<>(registry, limits);
  }

  /** Tells changes of the Jobs of all namespaces. */
  @GET
  @Path("/jobs")
  @Operation(hidden = true)
  public Uni<Response> ofAll(@Context HttpServerRequest request) {
    return jobs.watch(request, "");
  }

  /** Tells changes of the Jobs of a namespace. */
  @GET
  @Path("/namespaces/{namespace}/jobs")
  @Operation(hidden = true)
  public Uni<Response> ofNamespace(
      @Context HttpServerRequest request, @PathParam("namespace") String namespace) {
    return jobs.watch(request, namespace);
  }

  /** Tells changes of one Job. */
  @GET
  @Path("/namespaces/{namespace}/jobs/{name}")
  @Operation(hidden = true)
  public Uni<Response> ofOne(
      @Context HttpServerRequest request,
      @PathParam("namespace") String namespace,
      @PathParam("name") String name) {
    return jobs.watch(request, namespace, name);
  }
}
