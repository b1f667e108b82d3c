package io.jobspool.http;

import io.jobspool.http.request.QueryParameters;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.error.StatusException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. No stack trace reaches a client. */
final class ErrorMapper {
  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

  /** At and below these paths unknown ones are told as kube-apiserver's API groups tell them. */
  private final Set<String> apiPaths = new HashSet<>(List.of("/api", "/version"));

  ErrorMapper(Instance<ServedResource> served) {
    for (ServedResource each : served) {
      if (!each.resource().group().isEmpty()) {
        apiPaths.add("/apis/" + each.resource().group());
      }
    }
  }

  @ServerExceptionMapper
  Response failure(StatusException failure, HttpServerRequest request) {
    QueryParameters query = QueryParameters.of(request);
    return Answers.of(failure, Representation.ofError(request, query));
  }

  @ServerExceptionMapper
  Response noSuchPath(NotFoundException failure, HttpServerRequest request) {
    String path = request.path();
    if (apiPaths.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))) {
      return failure(StatusException.noSuchPath(), request);
    }
    return Response.status(Response.Status.NOT_FOUND)
        .header("Content-Type", "text/plain; charset=utf-8")
        .entity("404 page not found\n")
        .build();
  }

  @ServerExceptionMapper
  Response noSuchMethod(NotAllowedException failure, HttpServerRequest request) {
    return failure(StatusException.methodNotAllowed(), request);
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException failure, HttpServerRequest request) {
    if (failure.getResponse().getStatus() >= 500) {
      return unexpected(failure, request);
    }
    return failure(StatusException.badRequest(String.valueOf(failure.getMessage())), request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, HttpServerRequest request) {
    LOG.errorf(failure, "request failed, method=%s path=%s", request.method(), request.path());
    String message = "an error on the server has prevented the request from succeeding";
    return failure(StatusException.internal(message), request);
  }
}
