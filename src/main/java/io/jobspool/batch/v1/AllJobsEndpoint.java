package io.jobspool.batch.v1;

import static io.jobspool.http.request.MediaTypes.JSON;

import io.jobspool.auth.SecuredResource;
import io.jobspool.http.collection.CollectionHandler;
import io.jobspool.http.collection.ListConfig;
import io.jobspool.registry.Registry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs of all namespaces over HTTP. */
@Tag(name = "Jobs")
@SecuredResource(group = "batch", resource = "jobs")
@Path("/apis/batch/v1/jobs")
public class AllJobsEndpoint {
  private final CollectionHandler<Job> jobs;

  AllJobsEndpoint(Registry<Job> registry, ListConfig limits) {
    this.jobs = new CollectionHandler<>(registry, limits);
  }

  /** Answers Jobs of all namespaces, or tells their changes. */
  @GET
  @Operation(
      operationId = "listBatchV1JobForAllNamespaces",
      summary = "List or watch the Jobs of all namespaces",
      description =
          "Answers Jobs in the order of their namespaces and names, or with watch tells their"
              + " changes, one event a line, until the client leaves or the time is over.")
  @APIResponse(
      responseCode = "200",
      description = "The Jobs; for a watch, a stream of events.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = JobList.class)))
  public Uni<Response> list(@Context HttpServerRequest request) {
    return jobs.read(request, "");
  }
}
