package io.jobspool.discovery.server;

import io.jobspool.auth.SecuredPath;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Whether the service works, in the words of kube-apiserver: {@code /livez} for the process, {@code
 * /readyz} for what it needs to serve, {@code /healthz} for both.
 */
@SecuredPath
@Path("/{probe: healthz|livez|readyz}")
public class HealthEndpoint {
  private final SmallRyeHealthReporter reporter;

  HealthEndpoint(SmallRyeHealthReporter reporter) {
    this.reporter = reporter;
  }

  /** Answers {@code ok}, or, if asked to or something is wrong, a line for each check. */
  @GET
  @Operation(hidden = true)
  public Uni<Response> check(HttpServerRequest request, @PathParam("probe") String probe) {
    boolean verbose = request.params().contains("verbose");
    List<String> excluded = request.params().getAll("exclude");
    return ask(probe).map(report -> answer(report, probe, verbose, excluded));
  }

  private static Response answer(
      HealthReport report, String probe, boolean verbose, List<String> excluded) {
    boolean passed = report.without(excluded).passed();
    return passed && !verbose ? answer(true, "ok") : answer(passed, report.text(probe, excluded));
  }

  /** Answers {@code ok} or the failure of a single check. */
  @GET
  @Path("/{check}")
  @Operation(hidden = true)
  public Uni<Response> checkOne(
      @PathParam("probe") String probe, @PathParam("check") String check) {
    return ask(probe).map(report -> answerOne(report, check));
  }

  private static Response answerOne(HealthReport report, String check) {
    Boolean passed = report.checks().get(check);
    if (passed == null) {
      throw new NotFoundException();
    }
    return answer(passed, passed ? "ok" : "internal server error: reason withheld\n");
  }

  private Uni<HealthReport> ask(String probe) {
    Uni<SmallRyeHealth> health =
        switch (probe) {
          case "livez" -> reporter.getLivenessAsync();
          case "readyz" -> reporter.getReadinessAsync();
          default -> reporter.getHealthAsync();
        };
    return health.map(HealthReport::of);
  }

  private static Response answer(boolean passed, String text) {
    return Response.status(passed ? 200 : 500)
        .header("Content-Type", "text/plain; charset=utf-8")
        .header("Cache-Control", "no-cache, private")
        .header("X-Content-Type-Options", "nosniff")
        .entity(text)
        .build();
  }
}
