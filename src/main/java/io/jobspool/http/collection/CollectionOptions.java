package io.jobspool.http.collection;

import io.jobspool.http.request.QueryParameters;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.ListOptions.VersionMatch;
import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.FieldRequirement;
import io.jobspool.selector.LabelQuery;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list or a watch: Kubernetes' {@code ListOptions}.
 *
 * @param watch whether changes are wanted rather than a list
 * @param labels what the labels of objects must be like
 * @param fields what the fields of objects must be like
 * @param resourceVersion as it was sent
 * @param resourceVersionMatch as it was sent
 * @param limit how many objects at most; 0 or less for all
 * @param continueToken as it was sent
 * @param sendInitialEvents whether a watch begins with the objects that are there; absent if not
 *     said
 * @param allowWatchBookmarks whether a watch tells from time to time how far it is
 * @param timeoutSeconds after which a watch ends; absent or 0 if the server may choose
 */
@RecordBuilder
record CollectionOptions(
    boolean watch,
    LabelQuery labels,
    FieldQuery fields,
    String resourceVersion,
    String resourceVersionMatch,
    long limit,
    String continueToken,
    @Nullable Boolean sendInitialEvents,
    boolean allowWatchBookmarks,
    @Nullable Long timeoutSeconds) {
  private static final String EXACT = "Exact";
  private static final String NOT_OLDER_THAN = "NotOlderThan";
  private static final Resource LIST_OPTIONS =
      new Resource("meta.k8s.io", "v1", "", "ListOptions", false);

  /**
   * Reads the options of a request and makes sure that they go together.
   *
   * @param watch whether changes are wanted whatever the query says
   * @throws StatusException (400) for an option that cannot be read, (422) naming all that do not
   *     go together
   */
  static CollectionOptions of(QueryParameters query, boolean watch) {
    Long timeoutSeconds = query.number("timeoutSeconds");
    Long limit = query.number("limit");
    CollectionOptions options =
        new CollectionOptions(
            watch || query.isOn("watch"),
            LabelQuery.parse(query.first("labelSelector")),
            FieldQuery.parse(query.first("fieldSelector")),
            query.first("resourceVersion"),
            query.first("resourceVersionMatch"),
            limit == null ? 0 : limit,
            query.first("continue"),
            query.all("sendInitialEvents").isEmpty() ? null : query.isOn("sendInitialEvents"),
            query.isOn("allowWatchBookmarks"),
            timeoutSeconds);
    List<FieldError> errors = new ArrayList<>();
    if (options.watch) {
      options.validateWatch(errors);
    } else {
      options.validateList(errors);
    }
    if (!errors.isEmpty()) {
      throw StatusException.invalid(LIST_OPTIONS, "", errors);
    }
    return options;
  }

  private void validateList(List<FieldError> errors) {
    if (!resourceVersionMatch.isEmpty()) {
      validateMatchOfList(errors);
    }
    if (sendInitialEvents != null) {
      forbid(errors, "sendInitialEvents", "sendInitialEvents is forbidden for list");
    }
  }

  private void validateMatchOfList(List<FieldError> errors) {
    if (resourceVersion.isEmpty()) {
      forbidMatch(errors, "resourceVersionMatch is forbidden unless resourceVersion is provided");
    }
    if (!continueToken.isEmpty()) {
      forbidMatch(errors, "resourceVersionMatch is forbidden when continue is provided");
    }
    if (!resourceVersionMatch.equals(EXACT) && !resourceVersionMatch.equals(NOT_OLDER_THAN)) {
      unsupportedMatch(errors, List.of(EXACT, NOT_OLDER_THAN, ""));
    }
    if (resourceVersionMatch.equals(EXACT) && resourceVersion.equals("0")) {
      forbidMatch(errors, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    }
  }

  private void validateWatch(List<FieldError> errors) {
    boolean notOlder = resourceVersionMatch.equals(NOT_OLDER_THAN);
    if (sendInitialEvents != null && !notOlder) {
      forbidMatch(
          errors, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    }
    if (resourceVersionMatch.isEmpty()) {
      return;
    }
    if (sendInitialEvents == null) {
      forbidMatch(
          errors,
          "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
    }
    if (!notOlder) {
      unsupportedMatch(errors, List.of(NOT_OLDER_THAN));
    }
    if (!continueToken.isEmpty()) {
      forbidMatch(errors, "resourceVersionMatch is forbidden when continue is provided");
    }
  }

  private static void forbidMatch(List<FieldError> errors, String why) {
    forbid(errors, "resourceVersionMatch", why);
  }

  private static void forbid(List<FieldError> errors, String option, String why) {
    errors.add(FieldError.forbidden(FieldPath.of(option), why));
  }

  private void unsupportedMatch(List<FieldError> errors, List<String> supported) {
    FieldPath path = FieldPath.of("resourceVersionMatch");
    errors.add(FieldError.notSupported(path, resourceVersionMatch, supported));
  }

  /**
   * These options for the object of a name only.
   *
   * @throws StatusException (400) if they select others
   */
  CollectionOptions ofName(String name) {
    FieldRequirement named = new FieldRequirement("metadata.name", false, name);
    if (!fields.isEmpty() && !fields.requirements().contains(named)) {
      throw StatusException.badRequest("fieldSelector metadata.name doesn't match requested name");
    }
    return CollectionOptionsBuilder.builder(this)
        .fields(fields.isEmpty() ? new FieldQuery(List.of(named)) : fields)
        .build();
  }

  /** These options for the registry's list. */
  ListOptions forList() {
    VersionMatch match =
        switch (resourceVersionMatch) {
          case EXACT -> VersionMatch.EXACT;
          case NOT_OLDER_THAN -> VersionMatch.NOT_OLDER_THAN;
          default -> VersionMatch.UNSET;
        };
    return new ListOptions(labels, fields, resourceVersion, match, limit, continueToken);
  }

  /**
   * Whether a watch begins with the objects that are there. One that names no revision does, unless
   * it says otherwise.
   */
  boolean wantsInitialEvents() {
    return sendInitialEvents == null
        ? resourceVersion.isEmpty() || resourceVersion.equals("0")
        : sendInitialEvents;
  }
}
