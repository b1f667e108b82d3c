package io.jobspool.http;

import io.jobspool.meta.error.StatusException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. No stack trace reaches a client. */
final class ErrorMapper {
  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

  /** Below these paths unknown ones are told as kube-apiserver's API groups tell them. */
  private static final List<String> API_PATHS = List.of("/apis/batch/v1", "/api/v1");

  @ServerExceptionMapper
  Response failure(StatusException failure, HttpServerRequest request) {
    QueryParameters query = QueryParameters.of(request);
    return Answers.of(failure.status(), Representation.ofError(request, query));
  }

  @ServerExceptionMapper
  Response noSuchPath(NotFoundException failure, HttpServerRequest request) {
    if (API_PATHS.stream().anyMatch(request.path()::startsWith)) {
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
