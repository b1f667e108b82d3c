package io.jobspool.http;

import io.jobspool.auth.CreateRight;
import io.jobspool.http.observation.Observation;
import io.jobspool.http.request.Body;
import io.jobspool.http.request.BodyFormat;
import io.jobspool.http.request.DeleteOptionsReader;
import io.jobspool.http.request.ObjectReader;
import io.jobspool.http.request.PatchFormat;
import io.jobspool.http.request.QueryOptions;
import io.jobspool.http.request.QueryParameters;
import io.jobspool.http.request.RequestBody;
import io.jobspool.http.view.Viewer;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.Registry;
import io.jobspool.registry.Written;
import io.jobspool.registry.patch.ApplyConfiguration;
import io.jobspool.registry.patch.Patch;
import io.jobspool.registry.patch.PatchType;
import io.jobspool.registry.strategy.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests on the objects of one kind: each method negotiates, reads options and body, calls the
 * registry and renders the answer, in this order, so that errors come in kube-apiserver's order.
 *
 * @param <T> the wire record of the kind
 */
public final class ResourceHandler<T extends Record & KubernetesObject<T>> {
  private final Registry<T> registry;
  private final ObjectReader<T> reader;
  private final Viewer<T> viewer;

  /**
   * A handler of the objects of a registry.
   *
   * @param cceFields whether fields that only the {@code cce} dialect has are known
   */
  public ResourceHandler(Registry<T> registry, boolean cceFields) {
    Strategy<T> strategy = registry.strategy();
    this.registry = registry;
    this.reader = new ObjectReader<>(strategy.resource(), strategy.type(), cceFields);
    this.viewer = new Viewer<>(strategy);
  }

  /**
   * Creates the object in the request's body.
   *
   * @param namespace the namespace of the path; empty for kinds without namespaces
   */
  public Uni<Response> create(HttpServerRequest request, String namespace) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    BodyFormat format = BodyFormat.of(request);
    return RequestBody.read(request)
        .chain(
            bytes -> {
              QueryOptions options = QueryOptions.of(request, query, "CreateOptions");
              Body body = new Body(bytes, format);
              ObjectReader.Sent<T> sent = reader.read(body, options.fieldValidation());
              return Warnings.before(
                      () -> registry.create(namespace, sent.object(), options.forRegistry()),
                      sent.warnings())
                  .map(written -> answer(representation, sent.warnings(), written));
            });
  }

  /** Answers the object of a name. */
  public Uni<Response> get(HttpServerRequest request, String namespace, String name) {
    String resourceVersion = QueryParameters.of(request).first("resourceVersion");
    return answer(request, () -> registry.get(namespace, name, resourceVersion));
  }

  /** Replaces the object of a name by the one in the request's body. */
  public Uni<Response> replace(HttpServerRequest request, String namespace, String name) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    return RequestBody.read(request)
        .chain(
            bytes -> {
              QueryOptions options = QueryOptions.of(request, query, "UpdateOptions");
              Body body = new Body(bytes, BodyFormat.of(request));
              ObjectReader.Sent<T> sent = reader.read(body, options.fieldValidation());
              return Warnings.before(
                      () -> registry.replace(namespace, name, sent.object(), options.forRegistry()),
                      sent.warnings())
                  .map(written -> answer(representation, sent.warnings(), written));
            });
  }

  /** Changes the object of a name by the patch in the request's body. */
  public Uni<Response> patch(RoutingContext context, String namespace, String name) {
    HttpServerRequest request = context.request();
    StatusException noCreation = CreateRight.denial(context);
    PatchFormat format = PatchFormat.of(request);
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    return RequestBody.read(request)
        .chain(
            bytes -> {
              QueryOptions options = QueryOptions.ofPatch(request, query, format.applies());
              String text = new String(bytes, StandardCharsets.UTF_8);
              return format
                  .type()
                  .map(type -> patch(namespace, name, type, text, options))
                  .orElseGet(() -> apply(namespace, name, text, options, noCreation));
            })
        .map(written -> answer(representation, List.of(), written));
  }

  private Uni<Written<T>> patch(
      String namespace, String name, PatchType type, String text, QueryOptions options) {
    Patch patch = new Patch(type, text, options.fieldValidation());
    return registry.patch(namespace, name, patch, options.forRegistry());
  }

  private Uni<Written<T>> apply(
      String namespace,
      String name,
      String text,
      QueryOptions options,
      @Nullable StatusException noCreation) {
    ApplyConfiguration configuration = ApplyConfiguration.parse(text, options.fieldValidation());
    boolean force = options.force();
    if (noCreation == null) {
      return registry.apply(namespace, name, configuration, force, options.forRegistry());
    }
    return registry
        .apply(namespace, name, configuration, force, options.forRegistry().withoutCreation())
        .onFailure(StatusException::isNotFound)
        .transform(absent -> noCreation);
  }

  /** Deletes the object of a name. */
  public Uni<Response> delete(HttpServerRequest request, String namespace, String name) {
    return delete(request, options -> registry.delete(namespace, name, options));
  }

  /** Negotiates, reads the options of a deletion, deletes and answers the result. */
  public Uni<Response> delete(
      HttpServerRequest request, Function<DeleteOptions, Uni<Record>> deletion) {
    QueryParameters query = QueryParameters.of(request);
    Representation representation = Representation.ofObjects(request, query);
    return RequestBody.read(request)
        .chain(
            bytes -> {
              DeleteOptions options = DeleteOptionsReader.read(request, query, bytes);
              List<String> warnings = registry.strategy().warningsOnDelete(options);
              return Warnings.before(() -> deletion.apply(options), warnings)
                  .map(
                      deleted ->
                          answer(codeOf(deleted, options), representation, deleted, warnings));
            });
  }

  /** Negotiates, does some work without a body and answers its result. */
  public Uni<Response> answer(HttpServerRequest request, Supplier<Uni<? extends Record>> work) {
    Representation representation = Representation.ofObjects(request, QueryParameters.of(request));
    return work.get().map(result -> answer(200, representation, result, List.of()));
  }

  private Response answer(
      Representation representation, List<String> fieldWarnings, Written<T> written) {
    Observation.nameObject(written.object().metadata().name());
    List<String> warnings = new ArrayList<>(fieldWarnings);
    warnings.addAll(written.warnings());
    String text =
        viewer.show(
            written.object(), written.json(), representation.view(), representation.format());
    return Answers.ofText(written.created() ? 201 : 200, representation, text, warnings);
  }

  /** 202 is for clients of old that want dependents to go and find the object still there. */
  private static int codeOf(Record deleted, DeleteOptions options) {
    boolean gone = deleted instanceof Status;
    return !gone && Boolean.FALSE.equals(options.orphanDependents()) ? 202 : 200;
  }

  private Response answer(
      int code, Representation representation, Record result, List<String> warnings) {
    String text = viewer.show(result, representation.view(), representation.format());
    return Answers.ofText(code, representation, text, warnings);
  }
}
