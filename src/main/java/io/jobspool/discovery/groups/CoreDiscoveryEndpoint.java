package io.jobspool.discovery.groups;

import io.jobspool.auth.SecuredPath;
import io.jobspool.meta.ServedResource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is served of the core group, the one without a name. */
@SecuredPath
@Path("/api")
public class CoreDiscoveryEndpoint {
  private static final String CORE = "";

  private final ServedApis apis;

  CoreDiscoveryEndpoint(ServedApis apis) {
    this.apis = apis;
  }

  /** Answers the versions of the group, or all about them. */
  @GET
  @Operation(hidden = true)
  public Response versions(HttpServerRequest request) {
    String address = String.valueOf(request.authority());
    return DiscoveryAnswers.aggregated(
        request, apis, List.of(CORE), () -> DiscoveryDocuments.coreVersions(apis, address));
  }

  /** Answers the collections of a version. */
  @GET
  @Path("/{version}")
  @Operation(hidden = true)
  public Response resources(HttpServerRequest request, @PathParam("version") String version) {
    List<ServedResource> served = apis.resources(CORE, version);
    if (served.isEmpty()) {
      throw new NotFoundException();
    }
    return DiscoveryAnswers.plain(request, () -> DiscoveryDocuments.resources(served));
  }
}
