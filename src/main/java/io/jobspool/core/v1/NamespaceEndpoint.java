package io.jobspool.core.v1;

import static io.jobspool.http.request.MediaTypes.JSON;
import static io.jobspool.http.request.MediaTypes.MERGE_PATCH;

import io.jobspool.auth.SecuredResource;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
import io.jobspool.http.collection.CollectionHandler;
import io.jobspool.http.collection.ListConfig;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import io.jobspool.registry.Namespaces;
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

/** Namespaces over HTTP. What has begun is finished even if the client goes away meanwhile. */
@Cancellable(false)
@Tag(name = "Namespaces")
@SecuredResource(group = "", resource = "namespaces")
@Path("/api/v1/namespaces")
public class NamespaceEndpoint {
  private final NamespaceLifecycle lifecycle;
  private final ResourceHandler<Namespace> namespaces;
  private final CollectionHandler<Namespace> collection;

  NamespaceEndpoint(NamespaceLifecycle lifecycle, DialectConfig config, ListConfig limits) {
    this.lifecycle = lifecycle;
    this.namespaces =
        new ResourceHandler<>(lifecycle.registry(), config.dialect().knowsCceFields());
    this.collection = new CollectionHandler<>(lifecycle.registry(), limits);
  }

  /** What discovery and the OpenAPI documents say about namespaces. A new verb is added here. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.of(Namespaces.RESOURCE, Namespace.class, NamespaceList.class)
        .withShortName("ns")
        .withVerbs(
            Verb.CREATE, Verb.DELETE, Verb.GET, Verb.LIST, Verb.PATCH, Verb.UPDATE, Verb.WATCH)
        .withSubresource("status", Verb.GET, Verb.PATCH, Verb.UPDATE);
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

  /** Answers namespaces, or tells their changes. */
  @GET
  @Operation(
      operationId = "listCoreV1Namespace",
      summary = "List or watch namespaces",
      description =
          "Answers namespaces in the order of their names, or with watch tells their changes, one"
              + " event a line, until the client leaves or the time is over.")
  @APIResponse(
      responseCode = "200",
      description = "The namespaces.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = NamespaceList.class)))
  public Uni<Response> list(@Context HttpServerRequest request) {
    return collection.read(request, "");
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

  /** Replaces a namespace. */
  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "replaceCoreV1Namespace",
      summary = "Replace a namespace",
      description =
          "Takes a whole namespace as it was read, with changes of its metadata. Spec and status are"
              + " the server's, whatever is sent.")
  @RequestBody(
      description = "The namespace, as it is to be.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  @APIResponse(
      responseCode = "200",
      description = "The namespace as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> replace(
      @Context HttpServerRequest request,
      @Parameter(description = "The name of the namespace.", example = "default") @PathParam("name")
          String name) {
    return namespaces.replace(request, "", name);
  }

  /** Changes a namespace. */
  @PATCH
  @Path("/{name}")
  @Operation(
      operationId = "patchCoreV1Namespace",
      summary = "Change parts of a namespace",
      description =
          "Merges a patch into the current namespace. Server-side apply creates the namespace if"
              + " there is none, and fails with 409 where others own what it would change.")
  @RequestBody(
      description = "The patch; Content-Type says of which kind it is.",
      content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "The namespace as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  @APIResponse(
      responseCode = "201",
      description = "The namespace, which has been created by server-side apply.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> patch(
      @Context RoutingContext context,
      @Parameter(description = "The name of the namespace.", example = "default") @PathParam("name")
          String name) {
    return namespaces.patch(context, "", name);
  }

  /** Deletes a namespace and all that is in it. */
  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteCoreV1Namespace",
      summary = "Delete a namespace and all Jobs in it",
      description =
          "Closes the namespace to new Jobs at once, then removes its Jobs in small steps, and at"
              + " last itself. Finalizers of clients, on its Jobs or itself, keep it Terminating. The"
              + " namespace default stays.")
  @RequestBody(
      description = "The options of the deletion, instead of those in the query.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = DeleteOptions.class)))
  @APIResponse(
      responseCode = "200",
      description = "The namespace, which is Terminating now.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> delete(
      @Context HttpServerRequest request,
      @Parameter(description = "The name of the namespace.", example = "team-a") @PathParam("name")
          String name) {
    return namespaces.delete(request, options -> lifecycle.delete(name, options));
  }
}
