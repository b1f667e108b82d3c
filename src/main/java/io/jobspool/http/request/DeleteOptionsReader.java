package io.jobspool.http.request;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.Preconditions;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.GoQuote;
import io.jobspool.serializer.JsonDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a deletion, which are in the body or, if there is none, in the query. Bodies of
 * any version are taken, since older clients send that of the deleted object.
 */
public final class DeleteOptionsReader {
  private static final String KIND = "DeleteOptions";
  private static final List<String> POLICIES = List.of("Foreground", "Background", "Orphan");

  private DeleteOptionsReader() {}

  /**
   * Reads the options of a request.
   *
   * @throws StatusException 415 or 400 if the body, or 400 if the query cannot be understood, 422
   *     naming all bad options at once
   */
  public static DeleteOptions read(HttpServerRequest request, QueryParameters query, byte[] bytes) {
    DeleteOptions options =
        bytes.length == 0 ? ofQuery(query) : ofBody(new Body(bytes, BodyFormat.of(request)));
    rejectInvalid(options);
    return options;
  }

  private static DeleteOptions ofQuery(QueryParameters query) {
    return new DeleteOptions(
        KIND,
        "v1",
        query.number("gracePeriodSeconds"),
        preconditions(query),
        query.has("orphanDependents") ? query.isOn("orphanDependents") : null,
        query.has("propagationPolicy") ? query.first("propagationPolicy") : null,
        query.all("dryRun"),
        null);
  }

  /** The uid and the revision that the object must have; both may be left out. */
  private static @Nullable Preconditions preconditions(QueryParameters query) {
    String uid = query.first("uid");
    String resourceVersion = query.first("resourceVersion");
    return uid.isEmpty() && resourceVersion.isEmpty()
        ? null
        : new Preconditions(
            uid.isEmpty() ? null : uid, resourceVersion.isEmpty() ? null : resourceVersion);
  }

  private static DeleteOptions ofBody(Body body) {
    try {
      Optional<TypeMeta> outside = body.typeOutside();
      outside.ifPresent(type -> requireKind(type.kind(), type.apiVersion()));
      String json = body.toJson(DeleteOptions.class).json();
      DeleteOptions options = JsonDecoder.decode(json, DeleteOptions.class, false).value();
      requireKind(options.kind(), options.apiVersion());
      return options;
    } catch (DecodeException e) {
      throw StatusException.badRequest(words(body, String.valueOf(e.getMessage())));
    }
  }

  /** A text that is no JSON fails already when its kind is looked for. */
  private static String words(Body body, String problem) {
    boolean malformed =
        body.format() == BodyFormat.JSON && JsonDecoder.syntaxError(body.text()).isPresent();
    return malformed ? "couldn't get version/kind; json parse error: " + problem : problem;
  }

  private static void requireKind(String kind, String apiVersion) {
    if (!kind.isEmpty() && !kind.equals(KIND)) {
      throw StatusException.badRequest(
          String.format(
              "no kind %s is registered for version %s in scheme"
                  + " \"k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27\"",
              GoQuote.quote(kind), GoQuote.quote(apiVersion)));
    }
  }

  private static void rejectInvalid(DeleteOptions options) {
    List<FieldError> errors = new ArrayList<>();
    FieldPath path = FieldPath.of("propagationPolicy");
    String policy = options.propagationPolicy();
    if (policy != null && options.orphanDependents() != null) {
      String detail = "orphanDependents and deletionPropagation cannot be both set";
      errors.add(FieldError.invalid(path, policy, detail));
    }
    if (policy != null && !POLICIES.contains(policy)) {
      List<String> supported = new ArrayList<>(POLICIES);
      supported.add("nil");
      errors.add(FieldError.notSupported(path, policy, supported));
    }
    QueryOptions.validateDryRun(options.dryRun(), errors);
    QueryOptions.rejectInvalid(KIND, errors);
  }
}
