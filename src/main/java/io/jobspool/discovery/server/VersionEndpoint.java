package io.jobspool.discovery.server;

import io.jobspool.auth.SecuredPath;
import io.jobspool.http.Answers;
import io.jobspool.http.Representation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which version of Kubernetes the API is that of. */
@SecuredPath
@Path("/version")
public class VersionEndpoint {
  /** Answers the version. */
  @GET
  @Operation(hidden = true)
  public Response version(HttpServerRequest request) {
    return Answers.of(200, Representation.of(request), VersionInfo.CURRENT, List.of());
  }
}
