package io.jobspool.discovery.openapi;

import static io.jobspool.discovery.openapi.QueryOption.ALLOW_WATCH_BOOKMARKS;
import static io.jobspool.discovery.openapi.QueryOption.CONTINUE;
import static io.jobspool.discovery.openapi.QueryOption.DRY_RUN;
import static io.jobspool.discovery.openapi.QueryOption.FIELD_MANAGER;
import static io.jobspool.discovery.openapi.QueryOption.FIELD_SELECTOR;
import static io.jobspool.discovery.openapi.QueryOption.FIELD_VALIDATION;
import static io.jobspool.discovery.openapi.QueryOption.FORCE;
import static io.jobspool.discovery.openapi.QueryOption.GRACE_PERIOD_SECONDS;
import static io.jobspool.discovery.openapi.QueryOption.LABEL_SELECTOR;
import static io.jobspool.discovery.openapi.QueryOption.LIMIT;
import static io.jobspool.discovery.openapi.QueryOption.ORPHAN_DEPENDENTS;
import static io.jobspool.discovery.openapi.QueryOption.PROPAGATION_POLICY;
import static io.jobspool.discovery.openapi.QueryOption.RESOURCE_VERSION;
import static io.jobspool.discovery.openapi.QueryOption.RESOURCE_VERSION_MATCH;
import static io.jobspool.discovery.openapi.QueryOption.SEND_INITIAL_EVENTS;
import static io.jobspool.discovery.openapi.QueryOption.TIMEOUT_SECONDS;
import static io.jobspool.discovery.openapi.QueryOption.WATCH;

import io.jobspool.meta.Verb;
import java.util.List;

/**
 * A verb as an operation of OpenAPI. Watching is no operation of its own: it is a list that goes
 * on.
 */
enum Action {
  CREATE(Verb.CREATE, "post", "create", DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION),
  DELETE(
      Verb.DELETE,
      "delete",
      "delete",
      DRY_RUN,
      GRACE_PERIOD_SECONDS,
      ORPHAN_DEPENDENTS,
      PROPAGATION_POLICY),
  DELETE_COLLECTION(
      Verb.DELETECOLLECTION,
      "delete",
      "delete",
      CONTINUE,
      DRY_RUN,
      FIELD_SELECTOR,
      GRACE_PERIOD_SECONDS,
      LABEL_SELECTOR,
      LIMIT,
      ORPHAN_DEPENDENTS,
      PROPAGATION_POLICY,
      RESOURCE_VERSION,
      RESOURCE_VERSION_MATCH,
      TIMEOUT_SECONDS),
  GET(Verb.GET, "get", "read"),
  LIST(
      Verb.LIST,
      "get",
      "list",
      ALLOW_WATCH_BOOKMARKS,
      CONTINUE,
      FIELD_SELECTOR,
      LABEL_SELECTOR,
      LIMIT,
      RESOURCE_VERSION,
      RESOURCE_VERSION_MATCH,
      SEND_INITIAL_EVENTS,
      TIMEOUT_SECONDS,
      WATCH),
  PATCH(Verb.PATCH, "patch", "patch", DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION, FORCE),
  REPLACE(Verb.UPDATE, "put", "replace", DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION);

  private final Verb verb;
  private final String method;
  private final String word;
  private final List<QueryOption> options;

  Action(Verb verb, String method, String word, QueryOption... options) {
    this.verb = verb;
    this.method = method;
    this.word = word;
    this.options = List.of(options);
  }

  /** The verb that has to be served for this to be possible. */
  Verb verb() {
    return verb;
  }

  /** The HTTP method in small letters, which is its key in OpenAPI. */
  String method() {
    return method;
  }

  /** The first word of the operation's id and description. */
  String word() {
    return word;
  }

  /** The query parameters apart from {@code pretty}, which all operations have. */
  List<QueryOption> options() {
    return options;
  }

  /** The value of {@code x-kubernetes-action}. */
  String kubernetesName() {
    return switch (this) {
      case LIST -> "list";
      case DELETE_COLLECTION -> "deletecollection";
      default -> method;
    };
  }
}
