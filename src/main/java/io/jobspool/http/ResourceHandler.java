package io.jobspool.http;

import io.jobspool.http.request.Body;
import io.jobspool.http.request.BodyFormat;
import io.jobspool.http.request.ObjectReader;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.http.request.RequestBody;
import io.jobspool.http.request.WriteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.registry.Created;
import io.jobspool.registry.Registry;
import io.jobspool.registry.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Requests on the objects of one kind: each method negotiates, reads options and body, calls the
 * registry and renders the answer, in this order, so that errors come in kube-apiserver's order.
 *
 * @param <T> the wire record of the kind
 */
public final class ResourceHandler<T extends Record & KubernetesObject<T>> {
  private final Registry<T> registry;
  private final ObjectReader<T> reader;

  /**
   * A handler of the objects of a registry.
   *
   * @param cceFields whether fields that only the {@code cce} dialect has are known
   */
  public ResourceHandler(Registry<T> registry, boolean cceFields) {
    Strategy<T> strategy = registry.strategy();
    this.registry = registry;
    this.reader = new ObjectReader<>(strategy.resource(), strategy.type(), cceFields);
  }

  /**
   * Creates the object in the request's body.
   *
   * @param namespace the namespace of the path; empty for kinds without namespaces
   */
  public Uni<Response> create(HttpServerRequest request, String namespace) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.of(request, query);
    BodyFormat format = BodyFormat.of(request);
    WriteOptions options = WriteOptions.of(request, query, "CreateOptions");
    return RequestBody.read(request)
        .map(bytes -> reader.read(new Body(bytes, format), options.fieldValidation()))
        .chain(sent -> create(namespace, sent, options, representation));
  }

  private Uni<Response> create(
      String namespace,
      ObjectReader.Sent<T> sent,
      WriteOptions options,
      Representation representation) {
    return registry
        .create(namespace, sent.object(), options.forCreate())
        .map(created -> answer(representation, sent.warnings(), created));
  }

  /** Answers the object of a name. */
  public Uni<Response> get(HttpServerRequest request, String namespace, String name) {
    return answer(request, () -> registry.get(namespace, name));
  }

  /** Answers all objects. */
  public Uni<Response> list(HttpServerRequest request) {
    return answer(request, registry::list);
  }

  /** Negotiates, does some work without a body and answers its result. */
  public Uni<Response> answer(HttpServerRequest request, Supplier<Uni<? extends Record>> work) {
    Representation representation = Representation.of(request, QueryParameters.of(request));
    return work.get().map(result -> Answers.of(200, representation, result, List.of()));
  }

  private static <T extends Record> Response answer(
      Representation representation, List<String> fieldWarnings, Created<T> created) {
    List<String> warnings = new ArrayList<>(fieldWarnings);
    warnings.addAll(created.warnings());
    return Answers.of(201, representation, created.object(), warnings);
  }
}
