package io.jobspool.batch.v1;

import static io.jobspool.http.request.MediaTypes.JSON;
import static io.jobspool.http.request.MediaTypes.MERGE_PATCH;

import io.jobspool.auth.SecuredResource;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.registry.Registry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The status of Jobs over HTTP. What has begun is finished even if the client goes away. */
@Cancellable(false)
@Tag(name = "Jobs")
@SecuredResource(group = "batch", resource = "jobs", subresource = "status")
@Path("/apis/batch/v1/namespaces/{namespace}/jobs")
public class JobStatusEndpoint {
  private final ResourceHandler<Job> jobs;

  JobStatusEndpoint(Registry<Job> registry, DialectConfig config) {
    this.jobs =
        new ResourceHandler<>(
            registry.subresource(new JobStatusStrategy()), config.dialect().knowsCceFields());
  }

  /** Answers the Job with its status. */
  @GET
  @Path("/{name}/status")
  @Operation(
      operationId = "readBatchV1NamespacedJobStatus",
      summary = "Read the status of a Job",
      description = "Answers the whole Job, status and all.")
  @APIResponse(
      responseCode = "200",
      description = "The Job.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  public Uni<Response> get(
      @Context HttpServerRequest request,
      @PathParam("namespace") String namespace,
      @Parameter(description = "The name of the Job.", example = "job-test") @PathParam("name")
          String name) {
    return jobs.get(request, namespace, name);
  }

  /** Replaces the status. */
  @PUT
  @Path("/{name}/status")
  @Operation(
      operationId = "replaceBatchV1NamespacedJobStatus",
      summary = "Replace the status of a Job",
      description = "Takes a whole Job, of which the spec is left as it is.")
  @RequestBody(
      description = "The Job, with the status as it is to be.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  @APIResponse(
      responseCode = "200",
      description = "The Job as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  public Uni<Response> replace(
      @Context HttpServerRequest request,
      @PathParam("namespace") String namespace,
      @Parameter(description = "The name of the Job.", example = "job-test") @PathParam("name")
          String name) {
    return jobs.replace(request, namespace, name);
  }

  /** Changes the status. */
  @PATCH
  @Path("/{name}/status")
  @Operation(
      operationId = "patchBatchV1NamespacedJobStatus",
      summary = "Change parts of the status of a Job",
      description = "Merges a patch into the current Job, of which the spec is left as it is.")
  @RequestBody(
      description = "The patch; Content-Type says of which kind it is.",
      content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "The Job as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  public Uni<Response> patch(
      @Context RoutingContext context,
      @PathParam("namespace") String namespace,
      @Parameter(description = "The name of the Job.", example = "job-test") @PathParam("name")
          String name) {
    return jobs.patch(context, namespace, name);
  }
}
