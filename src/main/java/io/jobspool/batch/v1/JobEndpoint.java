package io.jobspool.batch.v1;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Registry;
import io.jobspool.storage.JobStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Jobs over HTTP. */
@Path("/apis/batch/v1/namespaces/{namespace}/jobs")
public class JobEndpoint {
  private final ResourceHandler<Job> jobs;

  JobEndpoint(JobStore store, Namespaces namespaces, DialectConfig config) {
    Registry<Job> registry =
        new Registry<>(new JobStrategy(config.dialect()), store, namespaces, config.dialect());
    this.jobs = new ResourceHandler<>(registry, config.dialect().knowsCceFields());
  }

  /** Creates a Job. */
  @POST
  public Uni<Response> create(HttpServerRequest request, @PathParam("namespace") String namespace) {
    return jobs.create(request, namespace);
  }

  /** Answers one Job. */
  @GET
  @Path("/{name}")
  public Uni<Response> get(
      HttpServerRequest request,
      @PathParam("namespace") String namespace,
      @PathParam("name") String name) {
    return jobs.get(request, namespace, name);
  }
}
