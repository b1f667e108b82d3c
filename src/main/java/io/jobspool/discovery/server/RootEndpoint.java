package io.jobspool.discovery.server;

import io.jobspool.auth.SecuredPath;
import io.jobspool.discovery.groups.ServedApis;
import io.jobspool.http.Answers;
import io.jobspool.http.Representation;
import io.jobspool.meta.ServedResource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everything is, for programs; browsers get the {@link ConsoleRoute console}. */
@SecuredPath
@Path("/")
public class RootEndpoint {
  private static final List<String> FIXED_PATHS =
      List.of(
          "/api",
          "/apis",
          "/apis/",
          "/healthz",
          "/livez",
          "/metrics",
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

  /** Answers the paths. */
  @GET
  @Operation(hidden = true)
  public Response paths(HttpServerRequest request) {
    return Answers.of(200, Representation.of(request), paths, List.of());
  }
}
