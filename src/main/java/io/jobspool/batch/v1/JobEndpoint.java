package io.jobspool.batch.v1;

import static io.jobspool.http.request.MediaTypes.JSON;
import static io.jobspool.http.request.MediaTypes.MERGE_PATCH;

import io.jobspool.auth.SecuredResource;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.http.collection.CollectionHandler;
import io.jobspool.http.collection.ListConfig;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Status;
import io.jobspool.meta.Verb;
import io.jobspool.registry.Registry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Jobs over HTTP. What has begun is finished even if the client goes away meanwhile. */
@Cancellable(false)
@Tag(name = "Jobs")
@SecuredResource(group = "batch", resource = "jobs")
@Path("/apis/batch/v1/namespaces/{namespace}/jobs")
public class JobEndpoint {
  private final ResourceHandler<Job> jobs;
  private final CollectionHandler<Job> collection;

  JobEndpoint(Registry<Job> registry, DialectConfig config, ListConfig limits) {
    this.jobs = new ResourceHandler<>(registry, config.dialect().knowsCceFields());
    this.collection = new CollectionHandler<>(registry, limits);
  }

  /** What discovery and the OpenAPI documents say about Jobs. A new verb is added here. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.of(JobStrategy.RESOURCE, Job.class, JobList.class)
        .withCategory("all")
        .withVerbs(
            Verb.CREATE,
            Verb.DELETE,
            Verb.DELETECOLLECTION,
            Verb.GET,
            Verb.LIST,
            Verb.PATCH,
            Verb.UPDATE,
            Verb.WATCH)
        .withSubresource("status", Verb.GET, Verb.PATCH, Verb.UPDATE);
  }

  /** Creates a Job. */
  @POST
  @Operation(
      operationId = "createBatchV1NamespacedJob",
      summary = "Create a Job",
      description =
          "Completes the Job with defaults, checks it and stores it. When the answer arrives, the"
              + " Job is safe on disk.")
  @RequestBody(
      description = "The Job, with a name or a generateName.",
      content =
          @Content(
              mediaType = JSON,
              schema = @Schema(implementation = Job.class),
              examples = {
                @ExampleObject(
                    name = "generated-name",
                    summary = "A Job that the server names; can be sent again and again",
                    externalValue = "examples/job-generated-name.yaml"),
                @ExampleObject(
                    name = "job-test",
                    summary = "A Job named job-test; once it exists, 409",
                    externalValue = "examples/job-test-request.json")
              }))
  @APIResponse(
      responseCode = "201",
      description = "The Job as it is stored, or with dryRun would have been.",
      content =
          @Content(
              mediaType = JSON,
              schema = @Schema(implementation = Job.class),
              examples =
                  @ExampleObject(
                      name = "job-test",
                      summary = "The answer to job-test",
                      externalValue = "examples/job-test-response.json")))
  public Uni<Response> create(
      @Context HttpServerRequest request, @PathParam("namespace") String namespace) {
    return jobs.create(request, namespace);
  }

  /** Answers Jobs of a namespace, or tells their changes. */
  @GET
  @Operation(
      operationId = "listBatchV1NamespacedJob",
      summary = "List or watch the Jobs of a namespace",
      description =
          "Answers Jobs in the order of their names, or with watch tells their changes, one event a"
              + " line, until the client leaves or the time is over.")
  @APIResponse(
      responseCode = "200",
      description = "The Jobs; for a watch, a stream of events.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = JobList.class)))
  public Uni<Response> list(
      @Context HttpServerRequest request, @PathParam("namespace") String namespace) {
    return collection.read(request, namespace);
  }

  /** Answers one Job. */
  @GET
  @Path("/{name}")
  @Operation(
      operationId = "readBatchV1NamespacedJob",
      summary = "Read a Job",
      description = "Answers the Job as it is stored, with all defaults filled in.")
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

  /** Replaces a Job. */
  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "replaceBatchV1NamespacedJob",
      summary = "Replace a Job",
      description =
          "Takes a whole Job as it was read, with changes. If it carries a resourceVersion that is"
              + " not the current one, somebody else has changed the Job meanwhile, and the answer"
              + " is 409. Much of the spec is fixed once the Job exists, and the status is left"
              + " alone.")
  @RequestBody(
      description = "The Job, as it is to be.",
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

  /** Changes a Job. */
  @PATCH
  @Path("/{name}")
  @Operation(
      operationId = "patchBatchV1NamespacedJob",
      summary = "Change parts of a Job",
      description =
          "Merges a patch into the current Job. Server-side apply creates the Job if there is none,"
              + " and fails with 409 where others own what it would change.")
  @RequestBody(
      description = "The patch; Content-Type says of which kind it is.",
      content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "The Job as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  @APIResponse(
      responseCode = "201",
      description = "The Job, which has been created by server-side apply.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
  public Uni<Response> patch(
      @Context RoutingContext context,
      @PathParam("namespace") String namespace,
      @Parameter(description = "The name of the Job.", example = "job-test") @PathParam("name")
          String name) {
    return jobs.patch(context, namespace, name);
  }

  /** Deletes a Job. */
  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteBatchV1NamespacedJob",
      summary = "Delete a Job",
      description =
          "With the policy Background, and without finalizers, the Job is gone when the answer"
              + " arrives. Otherwise it is marked with a deletionTimestamp and goes when its last"
              + " finalizer is removed; that of the policy Orphan, which is the default, or"
              + " Foreground is removed by the server after some seconds.")
  @RequestBody(
      description = "The options of the deletion, instead of those in the query.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = DeleteOptions.class)))
  @APIResponse(
      responseCode = "200",
      description = "The Job if it is still there, or a Status that says that it is gone.",
      content = @Content(mediaType = JSON, schema = @Schema(oneOf = {Job.class, Status.class})))
  public Uni<Response> delete(
      @Context HttpServerRequest request,
      @PathParam("namespace") String namespace,
      @Parameter(description = "The name of the Job.", example = "job-test") @PathParam("name")
          String name) {
    return jobs.delete(request, namespace, name);
  }

  /** Deletes all Jobs of a namespace, or some of them. */
  @DELETE
  @Operation(
      operationId = "deleteBatchV1CollectionNamespacedJob",
      summary = "Delete the Jobs of a namespace",
      description =
          "Deletes the Jobs that the selectors match, or all, one after the other, each as if it"
              + " were deleted alone.")
  @RequestBody(
      description = "The options of each deletion, instead of those in the query.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = DeleteOptions.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "The Jobs as they were before. Of very many, the first are shown and the others are"
              + " counted in remainingItemCount.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = JobList.class)))
  public Uni<Response> deleteCollection(
      @Context HttpServerRequest request, @PathParam("namespace") String namespace) {
    return collection.delete(request, namespace);
  }
}
