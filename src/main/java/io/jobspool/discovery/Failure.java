package io.jobspool.discovery;

import io.jobspool.batch.v1.JobStrategy;
import io.jobspool.http.request.MediaTypes;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Status;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import java.util.List;
import java.util.function.BiFunction;

/** The failures that operations share, each with an answer as the service gives it. */
@SuppressWarnings("ImmutableEnumChecker") // a Status is immutable
enum Failure {
  BAD_REQUEST(
      "BadRequest",
      "The request cannot be understood: the body is malformed, has a field of the wrong type or"
          + " another kind, or names another namespace than the path.",
      (jobs, name) ->
          StatusException.badRequest(
              "Job in version \"v1\" cannot be handled as a Job: json: cannot unmarshal string into"
                  + " Go struct field JobSpec.spec.parallelism of type int32")),
  UNAUTHORIZED(
      "Unauthorized",
      "The credentials are not accepted, or there are none where some are asked for.",
      (jobs, name) -> StatusException.unauthorized()),
  FORBIDDEN(
      "Forbidden",
      "The user may not do this, or nobody may, for instance because the namespace is being deleted.",
      (jobs, name) -> StatusException.namespaceTerminating(jobs, name, "team-a")),
  NOT_FOUND(
      "NotFound", "There is no such object, or no such namespace.", StatusException::notFound),
  NOT_ACCEPTABLE(
      "NotAcceptable",
      "The client accepts neither JSON nor YAML.",
      (jobs, name) -> StatusException.notAcceptable(MediaTypes.NAMED)),
  CONFLICT(
      "Conflict",
      "The name is taken. If the server chose it, the same request can be sent again.",
      StatusException::alreadyExists),
  GONE(
      "Expired",
      "The state that is asked for is not known any more: start again with a new list. If a"
          + " continue parameter is too old, the answer has another one that goes on with what is"
          + " there now.",
      (jobs, name) ->
          StatusException.expired("The resourceVersion for the provided list is too old.")),
  LIST_TOO_LONG(
      "ListTooLong",
      "A list in YAML is longer than a page: ask for it with limit and continue, or in JSON.",
      (jobs, name) ->
          StatusException.tooLarge("a list in YAML has at most 1000 objects, use limit")),
  REQUEST_ENTITY_TOO_LARGE(
      "RequestEntityTooLarge",
      "The body is larger than the server reads.",
      (jobs, name) -> StatusException.tooLarge(3 * 1024 * 1024)),
  UNSUPPORTED_MEDIA_TYPE(
      "UnsupportedMediaType",
      "The body is neither JSON nor YAML, going by its Content-Type.",
      (jobs, name) -> StatusException.unsupportedMediaType(MediaTypes.NAMED)),
  INVALID(
      "Invalid",
      "The request is understood but breaks rules. All of them are told, each with its field.",
      (jobs, name) -> StatusException.invalid(jobs, name, List.of(noRestartPolicy()))),
  TOO_MANY_REQUESTS(
      "TooManyRequests",
      "More writes are waiting than the server queues.",
      (jobs, name) -> StatusException.tooManyRequests(1)),
  INTERNAL_ERROR(
      "InternalError",
      "The server failed; its log says why.",
      (jobs, name) ->
          StatusException.internal(
              "an error on the server has prevented the request from succeeding")),
  SERVICE_UNAVAILABLE(
      "ServiceUnavailable",
      "The server cannot reach its database.",
      (jobs, name) -> StatusException.unavailable("the database is unavailable", 1)),
  GATEWAY_TIMEOUT(
      "Timeout",
      "The resourceVersion has not been reached yet.",
      (jobs, name) -> StatusException.tooLargeResourceVersion(99, 41));

  private final String key;
  private final String description;
  private final Status example;

  Failure(String key, String description, BiFunction<Resource, String, StatusException> ofJob) {
    this.key = key;
    this.description = description;
    this.example = ofJob.apply(JobStrategy.RESOURCE, "job-test").status();
  }

  private static FieldError noRestartPolicy() {
    FieldPath template = FieldPath.of("spec").child("template");
    return FieldError.required(
        template.child("spec").child("restartPolicy"), "valid values: \"OnFailure\", \"Never\"");
  }

  /** The name of the shared answer. */
  String key() {
    return key;
  }

  /** When this is answered. */
  String description() {
    return description;
  }

  /** A body with this failure. */
  Status example() {
    return example;
  }

  /** Whether the answer may come with a time after which to try again. */
  boolean mayBeRetried() {
    return switch (this) {
      case CONFLICT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> true;
      default -> false;
    };
  }
}
