package io.jobspool.auth;

import io.jobspool.http.request.QueryParameters;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a path apart as kube-apiserver does, {@code /apis/GROUP/VERSION/namespaces/NAMESPACE/...}.
 */
final class RequestPath {
  private static final Map<String, String> VERBS =
      Map.of(
          "POST", "create",
          "GET", "get",
          "HEAD", "get",
          "PUT", "update",
          "PATCH", "patch",
          "DELETE", "delete");

  /** What a path alone says of reading a collection. */
  private static final Set<String> READING = Set.of("get", "watch");

  /** Parts of a namespace: what follows its name otherwise is a collection in it. */
  private static final Set<String> NAMESPACE_PARTS = Set.of("status", "finalize");

  /** The part of a field selector that asks for one object. */
  private static final Pattern NAME_SELECTED =
      Pattern.compile("(?:^|,)metadata\\.name==?([^,=!]+)(?:,|$)");

  private static final String NO_NAMESPACE = "/namespaces//";

  private final Deque<String> parts;
  private final String method;
  private final @Nullable String query;

  private RequestPath(String method, Deque<String> parts, @Nullable String query) {
    this.method = method;
    this.parts = parts;
    this.query = query;
  }

  /** The path by which routes are matched, also where the name of the namespace is empty. */
  static String of(RoutingContext context) {
    String sent = context.request().path();
    return sent != null && sent.contains(NO_NAMESPACE)
        ? sent.replace(NO_NAMESPACE, "/")
        : context.normalizedPath();
  }

  static RequestInfo read(String method, String path, @Nullable String query) {
    List<String> parts = Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
    boolean core = !parts.isEmpty() && parts.get(0).equals("api");
    boolean named = !parts.isEmpty() && parts.get(0).equals("apis");
    int prefix = core ? 2 : 3;
    if (!(core || named) || parts.size() <= prefix) {
      return RequestInfo.ofPath(method.toLowerCase(Locale.ROOT), path);
    }
    Deque<String> rest = new ArrayDeque<>(parts.subList(prefix, parts.size()));
    return new RequestPath(method, rest, query).info(core ? "" : parts.get(1), path);
  }

  private RequestInfo info(String group, String path) {
    String verb = verb();
    String namespace = namespace();
    String resource = next();
    String name = next();
    String subresource = next();
    if (name.isEmpty() && READING.contains(verb)) {
      // Only here does the query say what is asked for, so that no write has to read it.
      QueryParameters options = QueryParameters.parse(query);
      verb = verb.equals("watch") || options.isOn("watch") ? "watch" : "list";
      name = selectedName(options);
    } else if (name.isEmpty() && verb.equals("delete")) {
      verb = "deletecollection";
    }
    return new RequestInfo(verb, group, resource, subresource, namespace, name, path);
  }

  private String verb() {
    if ("watch".equals(parts.peek()) && parts.size() > 1) {
      return parts.remove();
    }
    return VERBS.getOrDefault(method, "");
  }

  /** A namespace that is asked for itself counts as being in itself. */
  private String namespace() {
    if (!"namespaces".equals(parts.peek()) || parts.size() == 1) {
      return "";
    }
    String resource = parts.remove();
    String namespace = parts.remove();
    if (parts.isEmpty() || NAMESPACE_PARTS.contains(parts.peek())) {
      parts.push(namespace);
      parts.push(resource);
    }
    return decoded(namespace);
  }

  private String next() {
    return parts.isEmpty() ? "" : decoded(parts.remove());
  }

  private static String selectedName(QueryParameters options) {
    Matcher selector = NAME_SELECTED.matcher(options.first("fieldSelector"));
    return selector.find() ? selector.group(1) : "";
  }

  /** As the endpoints get it; what cannot be decoded fits no rule and no endpoint. */
  private static String decoded(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
