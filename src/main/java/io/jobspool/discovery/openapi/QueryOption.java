package io.jobspool.discovery.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters of operations, described once for all of them. */
enum QueryOption {
  ALLOW_WATCH_BOOKMARKS(
      "boolean",
      "True lets a watch send bookmarks now and then: events that tell how far it has come."),
  CONTINUE("string", "Token of the previous page, which asks for the next one."),
  DRY_RUN(
      "string",
      "All does everything but store the result. Absent stores it; other values are rejected."),
  FIELD_MANAGER(
      "string",
      "Who writes, for the record of who set which field: at most 128 printable characters. If"
          + " absent, the start of User-Agent counts."),
  FIELD_SELECTOR("string", "Restricts the answer by fields of the objects, metadata.name=a."),
  FIELD_VALIDATION(
      "string",
      "What happens to unknown and duplicate fields: Ignore drops them, Warn (the default) drops"
          + " them with a warning each, Strict refuses the request."),
  FORCE(
      "boolean",
      "True makes server-side apply take over fields of other managers instead of failing. Not for"
          + " other patches."),
  GRACE_PERIOD_SECONDS("integer", "Seconds until removal. Jobs and namespaces have none."),
  LABEL_SELECTOR("string", "Restricts the answer by labels, app=web,tier!=cache."),
  LIMIT("integer", "Largest number of objects in one answer; a token leads to the rest."),
  ORPHAN_DEPENDENTS("boolean", "Older form of propagationPolicy. Deprecated."),
  PRETTY("string", "True indents JSON; curl, Wget and browsers get that unless they say false."),
  PROPAGATION_POLICY(
      "string",
      "What happens to dependents: Orphan keeps them, Background removes them afterwards, and"
          + " Foreground before."),
  RESOURCE_VERSION("string", "State of the store that the answer is to be from, at least."),
  RESOURCE_VERSION_MATCH("string", "How resourceVersion is meant: Exact or NotOlderThan."),
  SEND_INITIAL_EVENTS(
      "boolean", "True begins a watch with an event for each object that is there already."),
  TIMEOUT_SECONDS("integer", "Seconds after which a list is given up or a watch ends."),
  WATCH("boolean", "True streams changes as they happen instead of answering a list.");

  private final String type;
  private final String description;

  QueryOption(String type, String description) {
    this.type = type;
    this.description = description;
  }

  /** The parameter as OpenAPI describes it. */
  Map<String, Object> toMap() {
    return new TreeMap<>(
        Map.of(
            "name",
            parameterName(),
            "in",
            "query",
            "description",
            description,
            "schema",
            Map.of("type", type)));
  }

  /** {@code DRY_RUN} is {@code dryRun}. */
  private String parameterName() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
              name.length() == 0
                  ? word.substring(0, 1)
                  : word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }
}
