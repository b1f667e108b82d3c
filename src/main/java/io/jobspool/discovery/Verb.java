package io.jobspool.discovery;

import static io.jobspool.discovery.Failure.BAD_REQUEST;
import static io.jobspool.discovery.Failure.CONFLICT;
import static io.jobspool.discovery.Failure.FORBIDDEN;
import static io.jobspool.discovery.Failure.GATEWAY_TIMEOUT;
import static io.jobspool.discovery.Failure.GONE;
import static io.jobspool.discovery.Failure.INTERNAL_ERROR;
import static io.jobspool.discovery.Failure.INVALID;
import static io.jobspool.discovery.Failure.LIST_TOO_LONG;
import static io.jobspool.discovery.Failure.NOT_ACCEPTABLE;
import static io.jobspool.discovery.Failure.NOT_FOUND;
import static io.jobspool.discovery.Failure.REQUEST_ENTITY_TOO_LARGE;
import static io.jobspool.discovery.Failure.SERVICE_UNAVAILABLE;
import static io.jobspool.discovery.Failure.TOO_MANY_REQUESTS;
import static io.jobspool.discovery.Failure.UNAUTHORIZED;
import static io.jobspool.discovery.Failure.UNSUPPORTED_MEDIA_TYPE;

import java.util.List;
import java.util.Locale;

/** What all operations of one verb have in common, whatever their kind. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are immutable
enum Verb {
  CREATE(
      "post",
      List.of("pretty", "dryRun", "fieldManager", "fieldValidation"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          NOT_ACCEPTABLE,
          CONFLICT,
          REQUEST_ENTITY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE)),
  READ(
      "get",
      List.of("pretty", "resourceVersion"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          NOT_ACCEPTABLE,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE,
          GATEWAY_TIMEOUT)),
  LIST(
      "list",
      List.of(
          "pretty",
          "labelSelector",
          "fieldSelector",
          "limit",
          "continue",
          "resourceVersion",
          "resourceVersionMatch",
          "watch",
          "allowWatchBookmarks",
          "sendInitialEvents",
          "timeoutSeconds"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          GONE,
          LIST_TOO_LONG,
          INVALID,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE,
          GATEWAY_TIMEOUT)),
  REPLACE(
      "put",
      List.of("pretty", "dryRun", "fieldManager", "fieldValidation"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          NOT_ACCEPTABLE,
          CONFLICT,
          REQUEST_ENTITY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE)),
  PATCH(
      "patch",
      List.of("pretty", "dryRun", "fieldManager", "fieldValidation", "force"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          NOT_ACCEPTABLE,
          CONFLICT,
          REQUEST_ENTITY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE)),
  DELETE(
      "delete",
      List.of("pretty", "dryRun", "gracePeriodSeconds", "orphanDependents", "propagationPolicy"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          NOT_ACCEPTABLE,
          CONFLICT,
          REQUEST_ENTITY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE)),
  DELETECOLLECTION(
      "deletecollection",
      List.of(
          "pretty",
          "labelSelector",
          "fieldSelector",
          "limit",
          "dryRun",
          "gracePeriodSeconds",
          "orphanDependents",
          "propagationPolicy"),
      List.of(
          BAD_REQUEST,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          CONFLICT,
          REQUEST_ENTITY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          SERVICE_UNAVAILABLE));

  private final String action;
  private final List<String> parameters;
  private final List<Failure> failures;

  Verb(String action, List<String> parameters, List<Failure> failures) {
    this.action = action;
    this.parameters = parameters;
    this.failures = failures;
  }

  /** The verb that the id of an operation tells: {@code deleteCollection}. */
  static Verb of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether requests must have a body, which those of deletions need not. */
  boolean needsBody() {
    return this != DELETE && this != DELETECOLLECTION;
  }

  /** What Kubernetes calls the verb in {@code x-kubernetes-action}. */
  String action() {
    return action;
  }

  /** The shared query parameters. */
  List<String> parameters() {
    return parameters;
  }

  /** The shared failures. */
  List<Failure> failures() {
    return failures;
  }
}
