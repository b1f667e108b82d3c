package io.jobspool.http;

import io.jobspool.http.request.Body;
import io.jobspool.http.request.BodyFormat;
import io.jobspool.http.request.ObjectReader;
import io.jobspool.http.request.QueryOptions;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.http.request.RequestBody;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.Resource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;

/**
 * Creates that store nothing: the object is a question, and the same object with its status is the
 * answer.
 *
 * @param <T> the wire record of the kind
 */
public final class ActionHandler<T extends Record & KubernetesObject<T>> {
  private final Resource resource;
  private final ObjectReader<T> reader;

  /** A handler of questions of a kind. */
  public ActionHandler(Resource resource, Class<T> type) {
    this.resource = resource;
    this.reader = new ObjectReader<>(resource, type, false);
  }

  /**
   * Answers a question.
   *
   * @param action answers the object; what it throws is answered instead
   */
  public Uni<Response> create(HttpServerRequest request, UnaryOperator<T> action) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.of(request, query);
    BodyFormat format = BodyFormat.of(request);
    QueryOptions options = QueryOptions.of(request, query, "CreateOptions");
    return RequestBody.read(request)
        .map(bytes -> reader.read(new Body(bytes, format), options.fieldValidation()))
        .map(
            sent -> {
              T asked = sent.object().withType(resource.kind(), resource.apiVersion());
              return Answers.of(201, representation, action.apply(asked), sent.warnings());
            });
  }
}
