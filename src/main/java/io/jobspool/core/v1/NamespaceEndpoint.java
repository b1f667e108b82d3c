package io.jobspool.core.v1;

import static io.jobspool.http.request.MediaTypes.JSON;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import io.jobspool.registry.Namespaces;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
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

/** Namespaces over HTTP. What has begun is finished even if the client goes away meanwhile. */
@Cancellable(false)
@Tag(name = "Namespaces")
@Path("/api/v1/namespaces")
public class NamespaceEndpoint {
  private final NamespaceLifecycle lifecycle;
  private final ResourceHandler<Namespace> namespaces;

  NamespaceEndpoint(NamespaceLifecycle lifecycle, DialectConfig config) {
    this.lifecycle = lifecycle;
    this.namespaces =
        new ResourceHandler<>(lifecycle.registry(), config.dialect().knowsCceFields());
  }

  /** What discovery and the OpenAPI documents say about namespaces. A new verb is added here. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.of(Namespaces.RESOURCE, Namespace.class, NamespaceList.class)
        .withShortName("ns")
        .withVerbs(Verb.CREATE, Verb.DELETE, Verb.GET, Verb.LIST);
  }

  /** Creates a namespace. */
  @POST
  @Operation(
      operationId = "createCoreV1Namespace",
      summary = "Create a namespace",
      description =
          "Opens a new area for the names of Jobs, which can be used at once. Spec and status are"
              + " the server's, whatever is sent.")
  @RequestBody(
      description = "The namespace, with a name or a generateName.",
      content =
          @Content(
              mediaType = JSON,
              schema = @Schema(implementation = Namespace.class),
              examples =
                  @ExampleObject(
                      name = "generated-name",
                      summary = "A namespace that the server names; can be sent again and again",
                      externalValue = "examples/namespace-generated-name.yaml")))
  @APIResponse(
      responseCode = "201",
      description = "The namespace as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> create(@Context HttpServerRequest request) {
    return namespaces.create(request, "");
  }

  /** Answers all namespaces. */
  @GET
  @Operation(
      operationId = "listCoreV1Namespace",
      summary = "List all namespaces",
      description = "Answers the namespaces in the order of their names.")
  @APIResponse(
      responseCode = "200",
      description = "The namespaces.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = NamespaceList.class)))
  public Uni<Response> list(@Context HttpServerRequest request) {
    return namespaces.list(request);
  }

  /** Answers one namespace. */
  @GET
  @Path("/{name}")
  @Operation(
      operationId = "readCoreV1Namespace",
      summary = "Read a namespace",
      description =
          "Answers the namespace as it is stored. In the phase Terminating it is being emptied.")
  @APIResponse(
      responseCode = "200",
      description = "The namespace.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> get(
      @Context HttpServerRequest request,
      @Parameter(description = "The name of the namespace.", example = "default") @PathParam("name")
          String name) {
    return namespaces.get(request, "", name);
  }

  /** Deletes a namespace and all that is in it. */
  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteCoreV1Namespace",
      summary = "Delete a namespace and all Jobs in it",
      description =
          "Closes the namespace to new Jobs at once, then removes its Jobs in small steps, and at"
              + " last itself. The namespace default stays.")
  @APIResponse(
      responseCode = "200",
      description = "The namespace, which is Terminating now.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> delete(
      @Context HttpServerRequest request,
      @Parameter(description = "The name of the namespace.", example = "team-a") @PathParam("name")
          String name) {
    return namespaces.answer(request, () -> lifecycle.delete(name));
  }
}
