package io.jobspool.core.v1;

import static io.jobspool.http.request.MediaTypes.JSON;
import static io.jobspool.http.request.MediaTypes.MERGE_PATCH;

import io.jobspool.auth.SecuredResource;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.http.ResourceHandler;
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

/** The status of namespaces over HTTP. What has begun is finished even if the client goes away. */
@Cancellable(false)
@Tag(name = "Namespaces")
@SecuredResource(group = "", resource = "namespaces", subresource = "status")
@Path("/api/v1/namespaces")
public class NamespaceStatusEndpoint {
  private final ResourceHandler<Namespace> namespaces;

  NamespaceStatusEndpoint(NamespaceLifecycle lifecycle, DialectConfig config) {
    this.namespaces =
        new ResourceHandler<>(
            lifecycle.registry().subresource(new NamespaceStatusStrategy()),
            config.dialect().knowsCceFields());
  }

  /** Answers the namespace with its status. */
  @GET
  @Path("/{name}/status")
  @Operation(
      operationId = "readCoreV1NamespaceStatus",
      summary = "Read the status of a namespace",
      description = "Answers the whole namespace, status and all.")
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

  /** Replaces the status. */
  @PUT
  @Path("/{name}/status")
  @Operation(
      operationId = "replaceCoreV1NamespaceStatus",
      summary = "Replace the status of a namespace",
      description = "Takes a whole namespace, of which the spec is left as it is.")
  @RequestBody(
      description = "The namespace, with the status as it is to be.",
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

  /** Changes the status. */
  @PATCH
  @Path("/{name}/status")
  @Operation(
      operationId = "patchCoreV1NamespaceStatus",
      summary = "Change parts of the status of a namespace",
      description =
          "Merges a patch into the current namespace, of which the spec is left as it is.")
  @RequestBody(
      description = "The patch; Content-Type says of which kind it is.",
      content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "The namespace as it is stored, or with dryRun would have been.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Namespace.class)))
  public Uni<Response> patch(
      @Context RoutingContext context,
      @Parameter(description = "The name of the namespace.", example = "default") @PathParam("name")
          String name) {
    return namespaces.patch(context, "", name);
  }
}
