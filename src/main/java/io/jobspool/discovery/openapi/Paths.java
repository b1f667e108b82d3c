package io.jobspool.discovery.openapi;

import io.jobspool.http.request.MediaTypes;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Status;
import io.jobspool.meta.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths of one collection and the operations on them. */
final class Paths {
  private static final List<String> BODIES = List.of(MediaTypes.JSON, MediaTypes.YAML);

  private static final List<String> PATCHES =
      List.of(
          "application/apply-patch+yaml",
          "application/json-patch+json",
          "application/merge-patch+json",
          "application/strategic-merge-patch+json");

  private static final Map<String, Object> ANY_OBJECT = Map.of("type", "object");

  private final ServedResource served;
  private final Resource resource;
  private final RecordSchemas schemas;
  private final Map<String, Object> paths = new TreeMap<>();

  private Paths(ServedResource served, RecordSchemas schemas) {
    this.served = served;
    this.resource = served.resource();
    this.schemas = schemas;
  }

  /** The path items of a collection by path; the schemas they need are added to those given. */
  static Map<String, Object> of(ServedResource served, RecordSchemas schemas) {
    Paths paths = new Paths(served, schemas);
    paths.addAll();
    return paths.paths;
  }

  private void addAll() {
    String scope = resource.namespaced() ? "/namespaces/{namespace}" : "";
    String collection = served.root() + scope + "/" + resource.plural();
    Set<Verb> verbs = served.isStored() ? withPatch(served.verbs()) : served.verbs();
    add(collection, verbs, "", Action.LIST, Action.CREATE, Action.DELETE_COLLECTION);
    if (resource.namespaced()) {
      add(served.root() + "/" + resource.plural(), verbs, "ForAllNamespaces", Action.LIST);
    }
    String object = collection + "/{name}";
    add(object, verbs, "", Action.GET, Action.REPLACE, Action.PATCH, Action.DELETE);
    served
        .subresources()
        .forEach(
            (name, part) ->
                add(
                    object + "/" + name,
                    part,
                    capital(name),
                    Action.GET,
                    Action.REPLACE,
                    Action.PATCH));
  }

  /**
   * PATCH is described in any case: {@code kubectl} looks at its parameters to learn whether a
   * server validates fields, even before a create.
   */
  private static Set<Verb> withPatch(Set<Verb> verbs) {
    Set<Verb> all = new TreeSet<>(verbs);
    all.add(Verb.PATCH);
    return all;
  }

  private void add(String path, Set<Verb> verbs, String suffix, Action... actions) {
    Map<String, Object> item = new TreeMap<>();
    for (Action action : actions) {
      if (verbs.contains(action.verb())) {
        item.put(action.method(), operation(action, path, suffix));
      }
    }
    if (!item.isEmpty()) {
      item.put("parameters", pathParameters(path));
      paths.put(path, item);
    }
  }

  private List<Object> pathParameters(String path) {
    List<Object> parameters = new ArrayList<>();
    if (path.contains("{name}")) {
      parameters.add(pathParameter("name", "Name of the " + resource.kind() + "."));
    }
    if (path.contains("{namespace}")) {
      parameters.add(pathParameter("namespace", "Namespace of the " + resource.kind() + "."));
    }
    parameters.add(QueryOption.PRETTY.toMap());
    return parameters;
  }

  private static Map<String, Object> pathParameter(String name, String description) {
    return Map.of(
        "name",
        name,
        "in",
        "path",
        "required",
        true,
        "description",
        description,
        "schema",
        Map.of("type", "string"));
  }

  private Map<String, Object> operation(Action action, String path, String suffix) {
    Map<String, Object> operation = new TreeMap<>();
    boolean scoped = path.contains("{namespace}");
    operation.put("tags", List.of(tag(resource)));
    operation.put(
        "operationId",
        action.word()
            + idPart(resource)
            + (action == Action.DELETE_COLLECTION ? "Collection" : "")
            + (scoped ? "Namespaced" : "")
            + resource.kind()
            + suffix);
    operation.put("description", description(action, suffix));
    operation.put("parameters", action.options().stream().map(QueryOption::toMap).toList());
    operation.put("responses", responses(action));
    operation.put("x-kubernetes-action", action.kubernetesName());
    operation.put(GroupVersionKind.EXTENSION, GroupVersionKind.of(resource).toMap());
    addBody(operation, action);
    return operation;
  }

  private String description(Action action, String suffix) {
    String what =
        switch (action) {
          case LIST, DELETE_COLLECTION -> "collections of " + resource.kind();
          default -> "a " + resource.kind();
        };
    String part = suffix.isEmpty() || action == Action.LIST ? "" : suffix.toLowerCase(Locale.ROOT);
    return capital(action.word()) + " " + (part.isEmpty() ? "" : "the " + part + " of ") + what;
  }

  private void addBody(Map<String, Object> operation, Action action) {
    switch (action) {
      case CREATE, REPLACE ->
          operation.put("requestBody", body(true, BODIES, schemas.reference(served.type())));
      case PATCH -> operation.put("requestBody", body(true, PATCHES, ANY_OBJECT));
      case DELETE, DELETE_COLLECTION ->
          operation.put("requestBody", body(false, BODIES, schemas.reference(DeleteOptions.class)));
      default -> {}
    }
  }

  private static Map<String, Object> body(
      boolean required, List<String> types, Map<String, Object> schema) {
    return Map.of("required", required, "content", content(types, schema));
  }

  private Map<String, Object> responses(Action action) {
    String success = action == Action.CREATE ? "201" : "200";
    Map<String, Object> failure = schemas.reference(Status.class);
    return Map.of(
        success,
        Map.of("description", "Done.", "content", content(BODIES, answer(action))),
        "default",
        Map.of("description", "Failed.", "content", content(BODIES, failure)));
  }

  private Map<String, Object> answer(Action action) {
    return switch (action) {
      case LIST, DELETE_COLLECTION -> schemas.reference(Objects.requireNonNull(served.listType()));
      case DELETE -> schemas.reference(Status.class);
      default -> schemas.reference(served.type());
    };
  }

  private static Map<String, Object> content(List<String> types, Map<String, Object> schema) {
    Map<String, Object> content = new TreeMap<>();
    types.forEach(type -> content.put(type, Map.of("schema", schema)));
    return content;
  }

  /** Under this, operations on a version of a group are shown together: {@code batch_v1}. */
  static String tag(Resource resource) {
    return groupName(resource) + "_" + resource.version();
  }

  /** Group and version within the id of an operation: {@code BatchV1}. */
  static String idPart(Resource resource) {
    return capital(groupName(resource)) + capital(resource.version());
  }

  /** The first word of a group: {@code authorization} of {@code authorization.k8s.io}. */
  private static String groupName(Resource resource) {
    return resource.group().isEmpty() ? "core" : resource.group().split("\\.")[0];
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
