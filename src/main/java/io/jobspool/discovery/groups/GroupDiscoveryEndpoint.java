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

/** What is served of the groups that have a name. */
@SecuredPath
@Path("/apis")
public class GroupDiscoveryEndpoint {
  private final ServedApis apis;

  GroupDiscoveryEndpoint(ServedApis apis) {
    this.apis = apis;
  }

  /** Answers all groups, or all about them. */
  @GET
  @Operation(hidden = true)
  public Response groups(HttpServerRequest request) {
    return DiscoveryAnswers.aggregated(
        request, apis, apis.namedGroups(), () -> DiscoveryDocuments.groups(apis));
  }

  /** Answers the versions of a group. */
  @GET
  @Path("/{group}")
  @Operation(hidden = true)
  public Response group(HttpServerRequest request, @PathParam("group") String group) {
    if (!apis.namedGroups().contains(group)) {
      throw new NotFoundException();
    }
    return DiscoveryAnswers.plain(request, () -> DiscoveryDocuments.group(apis, group));
  }

  /** Answers the collections of a version of a group. */
  @GET
  @Path("/{group}/{version}")
  @Operation(hidden = true)
  public Response resources(
      HttpServerRequest request,
      @PathParam("group") String group,
      @PathParam("version") String version) {
    List<ServedResource> served = apis.resources(group, version);
    if (served.isEmpty()) {
      throw new NotFoundException();
    }
    return DiscoveryAnswers.plain(request, () -> DiscoveryDocuments.resources(served));
  }
}
