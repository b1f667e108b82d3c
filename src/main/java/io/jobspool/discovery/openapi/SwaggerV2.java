package io.jobspool.discovery.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of all versions rewritten as one of OpenAPI 2.0, for older clients. Where 2.0
 * cannot say as much, Kubernetes' own way out is taken: a value of several types is a string.
 */
final class SwaggerV2 {
  private static final String REF_ROOT = "#/definitions/";

  private SwaggerV2() {}

  /** Rewrites documents of OpenAPI 3.0. */
  static Map<String, Object> of(Collection<Map<String, Object>> documents) {
    Map<String, Object> merged = new TreeMap<>(Map.of("swagger", "2.0"));
    Map<String, Object> paths = new TreeMap<>();
    Map<String, Object> definitions = new TreeMap<>();
    for (Map<String, Object> document : documents) {
      merged.put("info", document.get("info"));
      map(document, "paths").forEach((path, item) -> paths.put(path, pathItem(asMap(item))));
      map(map(document, "components"), "schemas")
          .forEach((name, schema) -> definitions.merge(name, schema(schema), SwaggerV2::sameKind));
    }
    merged.put("paths", paths);
    merged.put("definitions", definitions);
    return merged;
  }

  /** Two documents describe a type alike, but name only the kinds of their own group. */
  private static Object sameKind(Object one, Object other) {
    List<Object> kinds = new ArrayList<>(list(asMap(one), GroupVersionKind.EXTENSION));
    list(asMap(other), GroupVersionKind.EXTENSION).stream()
        .filter(kind -> !kinds.contains(kind))
        .forEach(kinds::add);
    if (!kinds.isEmpty()) {
      asMap(one).put(GroupVersionKind.EXTENSION, kinds);
    }
    return one;
  }

  private static Map<String, Object> pathItem(Map<String, Object> item) {
    Map<String, Object> rewritten = new TreeMap<>();
    item.forEach(
        (key, value) ->
            rewritten.put(
                key,
                key.equals("parameters") ? parameters(asList(value)) : operation(asMap(value))));
    return rewritten;
  }

  private static Map<String, Object> operation(Map<String, Object> operation) {
    Map<String, Object> rewritten = new TreeMap<>(operation);
    List<Object> parameters = parameters(list(operation, "parameters"));
    Map<String, Object> body = map(operation, "requestBody");
    if (!body.isEmpty()) {
      rewritten.remove("requestBody");
      rewritten.put("consumes", List.copyOf(map(body, "content").keySet()));
      parameters.add(
          Map.of(
              "name",
              "body",
              "in",
              "body",
              "required",
              body.get("required"),
              "schema",
              schemaOf(body)));
    }
    rewritten.put("parameters", parameters);
    Map<String, Object> responses = new TreeMap<>();
    map(operation, "responses")
        .forEach((code, response) -> responses.put(code, response(asMap(response), rewritten)));
    rewritten.put("responses", responses);
    return rewritten;
  }

  private static Map<String, Object> response(
      Map<String, Object> response, Map<String, Object> operation) {
    operation.put("produces", List.copyOf(map(response, "content").keySet()));
    return Map.of("description", response.get("description"), "schema", schemaOf(response));
  }

  /** The schema of a body, which is the same for all its media types. */
  private static Object schemaOf(Map<String, Object> body) {
    Object anyType = map(body, "content").values().iterator().next();
    return schema(map(asMap(anyType), "schema"));
  }

  /** The type of a parameter stands beside its name. */
  private static List<Object> parameters(List<Object> parameters) {
    List<Object> rewritten = new ArrayList<>();
    for (Object each : parameters) {
      Map<String, Object> parameter = new TreeMap<>(asMap(each));
      parameter.putAll(asMap(parameter.remove("schema")));
      rewritten.add(parameter);
    }
    return rewritten;
  }

  private static Object schema(Object value) {
    if (value instanceof Collection) {
      return asList(value).stream().map(SwaggerV2::schema).toList();
    }
    if (!(value instanceof Map)) {
      return value;
    }
    Map<String, Object> rewritten = new TreeMap<>();
    asMap(value).forEach((key, part) -> addRewritten(rewritten, key, part));
    return rewritten;
  }

  private static void addRewritten(Map<String, Object> schema, String key, Object part) {
    switch (key) {
      case RecordSchemas.REF ->
          schema.put(key, REF_ROOT + part.toString().substring(RecordSchemas.REF_ROOT.length()));
      case "allOf" -> asMap(asList(part).get(0)).forEach((k, v) -> addRewritten(schema, k, v));
      case "oneOf" -> schema.put("type", "string");
      default -> schema.put(key, schema(part));
    }
  }

  private static Map<String, Object> map(Map<String, Object> holder, String key) {
    return asMap(holder.getOrDefault(key, Map.of()));
  }

  private static List<Object> list(Map<String, Object> holder, String key) {
    return asList(holder.getOrDefault(key, List.of()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> asList(Object value) {
    return (List<Object>) value;
  }
}
