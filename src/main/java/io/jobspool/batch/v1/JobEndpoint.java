package io.jobspool.batch.v1;

import static io.jobspool.http.request.MediaTypes.JSON;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Registry;
import io.jobspool.storage.JobStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
@Path("/apis/batch/v1/namespaces/{namespace}/jobs")
public class JobEndpoint {
  private final ResourceHandler<Job> jobs;

  JobEndpoint(JobStore store, Namespaces namespaces, DialectConfig config) {
    Registry<Job> registry =
        new Registry<>(new JobStrategy(config.dialect()), store, namespaces, config.dialect());
    this.jobs = new ResourceHandler<>(registry, config.dialect().knowsCceFields());
  }

  /** What discovery and the OpenAPI documents say about Jobs. A new verb is added here. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.of(JobStrategy.RESOURCE, Job.class, JobList.class)
        .withCategory("all")
        .withVerbs(Verb.CREATE, Verb.GET);
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
}
