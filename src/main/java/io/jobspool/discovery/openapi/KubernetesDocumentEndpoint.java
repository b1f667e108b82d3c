package io.jobspool.discovery.openapi;

import io.jobspool.auth.SecuredPath;
import io.jobspool.discovery.openapi.KubernetesDocuments.Document;
import io.jobspool.http.MediaRange;
import io.jobspool.http.request.MediaTypes;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The OpenAPI documents over HTTP, as JSON; the one of OpenAPI 2.0 in protobuf, too, on which
 * {@code kubectl} insists. Other forms are answered 406. A client that asks by the address in the
 * root document may keep the answer for good.
 */
@SecuredPath
@Path("/openapi")
public class KubernetesDocumentEndpoint {
  private static final Set<String> JSON_RANGES = Set.of(MediaTypes.JSON, "application/*", "*/*");

  /** Clients ask for it by a name that is no valid media type. */
  private static final Set<String> PROTOBUF_RANGES =
      Set.of(
          KubernetesDocuments.PROTOBUF,
          "application/com.github.proto-openapi.spec.v2@v1.0+protobuf");

  private final KubernetesDocuments documents;

  KubernetesDocumentEndpoint(KubernetesDocuments documents) {
    this.documents = documents;
  }

  /** Answers where the documents of the versions are. */
  @GET
  @Path("/v3")
  @Operation(hidden = true)
  public Response root(HttpServerRequest request) {
    return answer(request, documents.get().root()).build();
  }

  /** Answers the document of one version of a group. */
  @GET
  @Path("/v3/{path: .+}")
  @Operation(hidden = true)
  public Response version(HttpServerRequest request, @PathParam("path") String path) {
    Document document = documents.get().versions().get(path);
    if (document == null) {
      throw new NotFoundException();
    }
    String hash = request.getParam("hash", "");
    if (hash.isEmpty()) {
      return answer(request, document).build();
    }
    if (!hash.equals(document.tag().hash())) {
      URI current = URI.create(KubernetesDocuments.url(path, document.tag()));
      return Response.status(301).location(current).build();
    }
    return answer(request, document).header("Cache-Control", "public, immutable").build();
  }

  /** Answers everything in one document of OpenAPI 2.0. */
  @GET
  @Path("/v2")
  @Operation(hidden = true)
  public Response swagger(HttpServerRequest request) {
    return accepts(request, PROTOBUF_RANGES)
        ? rendered(request, documents.get().protobuf()).build()
        : answer(request, documents.get().swagger()).build();
  }

  private static Response.ResponseBuilder answer(HttpServerRequest request, Document document) {
    return accepts(request, JSON_RANGES) ? rendered(request, document) : Response.status(406);
  }

  private static boolean accepts(HttpServerRequest request, Set<String> ranges) {
    return MediaRange.accepted(request).stream()
        .anyMatch(range -> ranges.contains(range.mediaType()));
  }

  private static Response.ResponseBuilder rendered(HttpServerRequest request, Document document) {
    Response.ResponseBuilder response =
        document.tag().isKnownTo(request)
            ? Response.status(304)
            : Response.ok(document.body()).header("Content-Type", document.mediaType());
    return response.header("ETag", document.tag().header()).header("Vary", "Accept");
  }
}
