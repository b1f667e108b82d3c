package io.jobspool.http;

import io.jobspool.http.request.QueryParameters;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Answers requests that no endpoint is to see. */
public final class Refusal {
  private Refusal() {}

  /** Ends a request with a failure; what is left of its body is thrown away. */
  public static void send(HttpServerRequest request, StatusException failure) {
    Representation representation = Representation.ofError(request, QueryParameters.of(request));
    Status status = failure.status();
    HttpServerResponse response = request.response();
    response
        .setStatusCode(status.code())
        .putHeader("Content-Type", representation.contentType())
        .putHeader("Cache-Control", "no-cache, private")
        .putHeader("X-Content-Type-Options", "nosniff");
    if (failure.retryAfterSeconds() > 0) {
      response.putHeader("Retry-After", Integer.toString(failure.retryAfterSeconds()));
    }
    response.end(representation.format().write(status));
    request.resume();
  }
}
