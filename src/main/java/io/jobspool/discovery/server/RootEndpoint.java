package io.jobspool.discovery.server;

import io.jobspool.auth.SecuredPath;
import io.jobspool.discovery.groups.ServedApis;
import io.jobspool.http.Answers;
import io.jobspool.http.MediaRange;
import io.jobspool.http.Representation;
import io.jobspool.meta.ServedResource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everything is: a list of paths for programs, and Swagger UI for people. */
@SecuredPath
@Path("/")
public class RootEndpoint {
  private static final URI SWAGGER_UI = URI.create("/q/swagger-ui/");

  private static final List<String> FIXED_PATHS =
      List.of(
          "/api",
          "/apis",
          "/apis/",
          "/healthz",
          "/livez",
          "/openapi/v2",
          "/openapi/v3",
          "/openapi/v3/",
          "/q/openapi",
          "/q/swagger-ui/",
          "/readyz",
          "/version");

  private final RootPaths paths;

  RootEndpoint(ServedApis apis) {
    Set<String> all = new TreeSet<>(FIXED_PATHS);
    for (ServedResource served : apis.resources()) {
      all.add(served.root());
      all.add(served.root().substring(0, served.root().lastIndexOf('/')));
    }
    this.paths = new RootPaths(List.copyOf(all));
  }

  /** Answers the paths; a browser is sent to Swagger UI. */
  @GET
  @Operation(hidden = true)
  public Response paths(HttpServerRequest request) {
    String mostWanted = MediaRange.accepted(request).get(0).mediaType();
    return mostWanted.equals("text/html")
        ? Response.temporaryRedirect(SWAGGER_UI).build()
        : Answers.of(200, Representation.of(request), paths, List.of());
  }
}
