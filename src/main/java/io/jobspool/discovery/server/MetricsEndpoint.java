package io.jobspool.discovery.server;

import io.jobspool.auth.SecuredPath;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures of {@code /q/metrics} where a kube-apiserver has its own. */
@SecuredPath
@Path("/metrics")
public class MetricsEndpoint {
  /** The text format that every Prometheus reads. */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  MetricsEndpoint(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /** Answers all figures. Not on an event loop: some thousand lines take milliseconds. */
  @GET
  @Blocking
  @Operation(hidden = true)
  public Response metrics() {
    return Response.ok(registry.scrape(TEXT))
        .header("Content-Type", TEXT)
        .header("Cache-Control", "no-cache, private")
        .build();
  }
}
