package io.jobspool.meta.error;

import io.jobspool.meta.ListMeta;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Status;
import io.jobspool.meta.StatusBuilder;
import io.jobspool.meta.StatusCause;
import io.jobspool.meta.StatusDetails;
import io.jobspool.meta.field.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that ends a request and is answered with a {@code Status}. Codes, reasons, messages and
 * details are those of Kubernetes' {@code apimachinery/pkg/api/errors}.
 */
public final class StatusException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final ListMeta NO_META = new ListMeta("", "", "", null);

  private final transient Status status;
  private final transient List<String> warnings;

  private StatusException(Status status) {
    this(status, List.of());
  }

  private StatusException(Status status, List<String> warnings) {
    super(status.message(), null, false, false);
    this.status = status;
    this.warnings = warnings;
  }

  /** The answer's body. */
  public Status status() {
    return status;
  }

  /** What the client is to be warned of as well. */
  public List<String> warnings() {
    return warnings;
  }

  /** This failure with the given warnings. */
  public StatusException withWarnings(List<String> told) {
    return new StatusException(status, told);
  }

  /** After how many seconds it may be tried again; 0 if that is not told. */
  public int retryAfterSeconds() {
    StatusDetails details = status.details();
    return details == null ? 0 : details.retryAfterSeconds();
  }

  /** Whether a failure says that there is no such object. */
  public static boolean isNotFound(Throwable failure) {
    return failure instanceof StatusException known && known.status.code() == 404;
  }

  /** Whether this says that a name is taken. */
  public boolean isAlreadyExists() {
    return status.reason().equals("AlreadyExists");
  }

  /** This failure as the client's mistake (400), with the same message. */
  public StatusException asBadRequest() {
    return badRequest(status.message());
  }

  /** The same failure, telling that the object in the way is about to go. */
  public StatusException whileBeingDeleted() {
    String message = "object is being deleted: " + status.message();
    return new StatusException(StatusBuilder.builder(status).message(message).build());
  }

  /** 400: the request cannot be understood. */
  public static StatusException badRequest(String message) {
    return of(400, "BadRequest", message, null);
  }

  /** 401: the credentials are not accepted, or there are none; Kubernetes does not tell why. */
  public static StatusException unauthorized() {
    return of(401, "Unauthorized", "Unauthorized", null);
  }

  /** 403: this must not be done with the object, or with the collection if there is no name. */
  public static StatusException forbidden(Resource resource, String name, String why) {
    String what = resource.qualifiedPlural() + (name.isEmpty() ? "" : " \"" + name + "\"");
    return of(403, "Forbidden", what + " is forbidden: " + why, details(resource, name));
  }

  /** 403: this must not be asked of a path. */
  public static StatusException forbiddenPath(String why) {
    return of(403, "Forbidden", "forbidden: " + why, NO_DETAILS);
  }

  /** 403: the namespace is going and takes no new objects. */
  public static StatusException namespaceTerminating(
      Resource resource, String name, String namespace) {
    String why =
        "unable to create new content in namespace "
            + namespace
            + " because it is being terminated";
    StatusCause cause =
        new StatusCause(
            "NamespaceTerminating",
            "namespace " + namespace + " is being terminated",
            "metadata.namespace");
    String message =
        String.format("%s \"%s\" is forbidden: %s", resource.qualifiedPlural(), name, why);
    return of(403, "Forbidden", message, details(resource, name, List.of(cause), 0));
  }

  /** 404: there is no such object. */
  public static StatusException notFound(Resource resource, String name) {
    String message = String.format("%s \"%s\" not found", resource.qualifiedPlural(), name);
    return of(404, "NotFound", message, details(resource, name));
  }

  /** 404: there is no such path. */
  public static StatusException noSuchPath() {
    String message = "the server could not find the requested resource";
    return of(404, "NotFound", message, NO_DETAILS);
  }

  /** 405: the path exists, but not this method on it. */
  public static StatusException methodNotAllowed() {
    String message = "the server does not allow this method on the requested resource";
    return of(405, "MethodNotAllowed", message, NO_DETAILS);
  }

  /** 406: none of the media types that the client accepts can be made. */
  public static StatusException notAcceptable(List<String> available) {
    String message =
        "406: Not Acceptable\n\nAvailable representations: " + String.join(", ", available);
    return of(406, "NotAcceptable", message, NO_DETAILS);
  }

  /** 406: the form that the client wants does not exist for what it asks for. */
  public static StatusException notAcceptable(String message) {
    return of(406, "NotAcceptable", message, null);
  }

  /** 409: the name is taken. */
  public static StatusException alreadyExists(Resource resource, String name) {
    String message = String.format("%s \"%s\" already exists", resource.qualifiedPlural(), name);
    return of(409, "AlreadyExists", message, details(resource, name));
  }

  /** 409: the name is taken although the client left the server to choose one. */
  public static StatusException generatedNameTaken(Resource resource, String name) {
    String message =
        String.format(
            "%s \"%s\" already exists, the server was not able to generate a unique name for the"
                + " object",
            resource.qualifiedPlural(), name);
    return of(409, "AlreadyExists", message, details(resource, name, List.of(), 1));
  }

  /** 409: the object is not in the state that the request is made for. */
  public static StatusException conflict(Resource resource, String name, String why) {
    String message =
        String.format(
            "Operation cannot be fulfilled on %s \"%s\": %s",
            resource.qualifiedPlural(), name, why);
    return of(409, "Conflict", message, details(resource, name));
  }

  /** 409: somebody else has changed the object since the client read it. */
  public static StatusException modified(Resource resource, String name) {
    return conflict(
        resource,
        name,
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  /**
   * 409: the object is not the one that the deletion is for; names the kind, as Kubernetes has it.
   */
  public static StatusException preconditionFailed(Resource resource, String name, String why) {
    String message =
        String.format(
            "Operation cannot be fulfilled on %s \"%s\": %s", resource.qualifiedKind(), name, why);
    StatusDetails details =
        new StatusDetails(name, resource.group(), resource.kind(), "", List.of(), 0);
    return of(409, "Conflict", message, details);
  }

  /** 409: other managers own fields that are applied with other values. */
  public static StatusException applyConflict(String message, List<StatusCause> causes) {
    StatusDetails details = new StatusDetails("", "", "", "", causes, 0);
    return of(409, "Conflict", message, details);
  }

  /** 410: the state that is asked for is not known any more. */
  public static StatusException expired(String message) {
    return of(410, "Expired", message, null);
  }

  /**
   * 410: the state of the first pages of a list is not known any more.
   *
   * @param continueToken with which the list goes on in the present state
   */
  public static StatusException continueExpired(String continueToken) {
    String message =
        "The provided continue parameter is too old to display a consistent list result. You can"
            + " start a new list without the continue parameter, or use the continue token in this"
            + " response to retrieve the remainder of the results. Continuing with the provided"
            + " token results in an inconsistent list - objects that were created, modified, or"
            + " deleted between the time the first chunk was returned and now may show up in the"
            + " list.";
    ListMeta meta = new ListMeta("", "", continueToken, null);
    return new StatusException(
        new Status("Status", "v1", meta, "Failure", message, "Expired", null, 410));
  }

  /** 413: the request asks for more than the server does at once. */
  public static StatusException tooLarge(String why) {
    return of(413, "RequestEntityTooLarge", "Request entity too large: " + why, null);
  }

  /** 413: the body is larger than the server reads. */
  public static StatusException tooLarge(long limitBytes) {
    return tooLarge("limit is " + limitBytes);
  }

  /** 415: the body is in a format that the server does not read. */
  public static StatusException unsupportedMediaType(List<String> accepted) {
    String message =
        "the body of the request was in an unknown format - accepted media types include: "
            + String.join(", ", accepted);
    return of(415, "UnsupportedMediaType", message, null);
  }

  /** 415: there is no patch of this media type. */
  public static StatusException unsupportedPatch() {
    return of(415, "UnsupportedMediaType", "415: Unsupported Media Type", NO_DETAILS);
  }

  /** 422: the object is understood but breaks rules; all errors are told, or a megabyte of them. */
  public static StatusException invalid(Resource resource, String name, List<FieldError> errors) {
    ToldErrors told = ToldErrors.of(errors);
    String message =
        String.format("%s \"%s\" is invalid: %s", resource.qualifiedKind(), name, told.text());
    StatusDetails details =
        new StatusDetails(name, resource.group(), resource.kind(), "", told.causes(), 0);
    return of(422, "Invalid", message, details);
  }

  /** 422: the request is understood but cannot be done; Kubernetes does not tell why. */
  public static StatusException unprocessable() {
    String message = "the server rejected our request due to an error in our request";
    return of(422, "Invalid", message, NO_DETAILS);
  }

  /** 429: too many writes are waiting; the client may try again after the given seconds. */
  public static StatusException tooManyRequests(int retryAfterSeconds) {
    String message = "too many requests, please try again later";
    StatusDetails details = new StatusDetails("", "", "", "", List.of(), retryAfterSeconds);
    return of(429, "TooManyRequests", message, details);
  }

  /** 500: the server failed, or Kubernetes answers so and the dialect follows it. */
  public static StatusException internal(String message) {
    return of(500, "", message, null);
  }

  /** 503: the server cannot work now; the client may try again after the given seconds. */
  public static StatusException unavailable(String message, int retryAfterSeconds) {
    StatusDetails details = new StatusDetails("", "", "", "", List.of(), retryAfterSeconds);
    return of(503, "ServiceUnavailable", message, details);
  }

  /** 504: a state is asked for that has not been reached yet; the client may try again soon. */
  public static StatusException tooLargeResourceVersion(long requested, long current) {
    String message = "Timeout: Too large resource version: " + requested + ", current: " + current;
    StatusCause cause =
        new StatusCause("ResourceVersionTooLarge", "Too large resource version", "");
    StatusDetails details = new StatusDetails("", "", "", "", List.of(cause), 1);
    return of(504, "Timeout", message, details);
  }

  private static final StatusDetails NO_DETAILS = new StatusDetails("", "", "", "", List.of(), 0);

  private static StatusDetails details(Resource resource, String name) {
    return details(resource, name, List.of(), 0);
  }

  private static StatusDetails details(
      Resource resource, String name, List<StatusCause> causes, int retryAfterSeconds) {
    return new StatusDetails(
        name, resource.group(), resource.plural(), "", causes, retryAfterSeconds);
  }

  private static StatusException of(
      int code, String reason, String message, @Nullable StatusDetails details) {
    return new StatusException(
        new Status("Status", "v1", NO_META, "Failure", message, reason, details, code));
  }
}
