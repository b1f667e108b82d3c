package io.jobspool.http.observation;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as kube-apiserver finds out: by method, path and query alone. Requests
 * for objects have a resource; others, such as those for discovery and health, have none.
 *
 * @param verb {@code create}, {@code list}, …; of a request without resource the method in small
 *     letters; empty for methods that have no meaning for objects
 * @param group the API group; empty for the core group
 * @param resource the collection, {@code jobs}; empty if the path has none
 * @param subresource the part of the object, {@code status}; empty for all of it
 * @param namespace empty for objects without namespace and for those of all namespaces
 * @param name of the object as the path has it; empty if it has none
 */
public record RequestInfo(
    String verb, String group, String resource, String subresource, String namespace, String name) {
  private static final Map<String, String> VERBS =
      Map.of(
          "POST", "create",
          "GET", "get",
          "PUT", "update",
          "PATCH", "patch",
          "DELETE", "delete");

  /** What a request asks for. */
  static RequestInfo of(HttpServerRequest request) {
    return of(request.method().name(), request.path(), request.query());
  }

  static RequestInfo of(String method, @Nullable String path, @Nullable String query) {
    Deque<String> parts = parts(path);
    boolean core = "api".equals(parts.peek());
    if (!(core || "apis".equals(parts.peek())) || parts.size() <= (core ? 2 : 3)) {
      return new RequestInfo(method.toLowerCase(Locale.ROOT), "", "", "", "", "");
    }
    parts.remove();
    String group = core ? "" : parts.remove();
    parts.remove();
    return ofObjects(VERBS.getOrDefault(method, ""), group, parts, asksForWatch(query));
  }

  private static Deque<String> parts(@Nullable String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : String.valueOf(path).split("/")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static RequestInfo ofObjects(
      String verb, String group, Deque<String> parts, boolean watch) {
    boolean old = "watch".equals(parts.peek()) && parts.size() > 1;
    if (old) {
      parts.remove();
    }
    String namespace = namespace(parts);
    String resource = next(parts);
    String name = next(parts);
    String meant = old ? "watch" : name.isEmpty() ? ofCollection(verb, watch) : verb;
    return new RequestInfo(meant, group, resource, next(parts), namespace, name);
  }

  /** Takes the namespace that the rest of the path is in; a namespace itself is in none. */
  private static String namespace(Deque<String> parts) {
    if (!"namespaces".equals(parts.peek()) || parts.size() < 3) {
      return "";
    }
    String resource = parts.remove();
    String namespace = parts.remove();
    if ("status".equals(parts.peek())) {
      parts.push(namespace);
      parts.push(resource);
      return "";
    }
    return namespace;
  }

  private static String next(Deque<String> parts) {
    return parts.isEmpty() ? "" : parts.remove();
  }

  private static String ofCollection(String verb, boolean watch) {
    return switch (verb) {
      case "get" -> watch ? "watch" : "list";
      case "delete" -> "deletecollection";
      default -> verb;
    };
  }

  private static boolean asksForWatch(@Nullable String query) {
    if (query == null) {
      return false;
    }
    for (String pair : query.split("&")) {
      if (pair.equals("watch=true") || pair.equals("watch=1")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the request is about objects. */
  public boolean isForResource() {
    return !resource.isEmpty();
  }

  /** Whether the request is there to change something, even if it does not succeed. */
  public boolean isChange() {
    return isForResource() && !verb.equals("get") && !verb.equals("list") && !verb.equals("watch");
  }
}
