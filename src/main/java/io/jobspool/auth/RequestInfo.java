package io.jobspool.auth;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What a request asks for, as kube-apiserver's filter of the same name finds out: by method, path
 * and query alone, before any endpoint is looked for. Requests for objects have a resource; others,
 * such as those for discovery and health, have only a path.
 *
 * @param verb {@code create}, {@code list}, …; of a request without resource the method in small
 *     letters; empty for methods that have no meaning for objects
 * @param group the API group; empty for the core group
 * @param resource the collection, {@code jobs}; empty if the path has none
 * @param subresource the part of the object, {@code status}; empty for all of it
 * @param namespace empty for objects without namespace and for those of all namespaces
 * @param name of the object; empty if there is none
 * @param path as routes are matched by it
 */
public record RequestInfo(
    String verb,
    String group,
    String resource,
    String subresource,
    String namespace,
    String name,
    String path) {
  private static final String KEY = RequestInfo.class.getName();

  /** What a request asks for; worked out once. */
  public static RequestInfo of(RoutingContext request) {
    RequestInfo known = request.get(KEY);
    if (known != null) {
      return known;
    }
    RequestInfo info = read(request);
    request.put(KEY, info);
    return info;
  }

  private static RequestInfo read(RoutingContext context) {
    HttpServerRequest request = context.request();
    return RequestPath.read(request.method().name(), RequestPath.of(context), request.query());
  }

  /** A request that is not about objects. */
  public static RequestInfo ofPath(String verb, String path) {
    return new RequestInfo(verb, "", "", "", "", "", path);
  }

  /** The same with another verb. */
  public RequestInfo withVerb(String other) {
    return new RequestInfo(other, group, resource, subresource, namespace, name, path);
  }

  /** Whether the request is about objects. */
  public boolean isForResource() {
    return !resource.isEmpty();
  }

  /** Whether the request is there to change something, even if it does not succeed. */
  public boolean isChange() {
    return isForResource() && !verb.equals("get") && !verb.equals("list") && !verb.equals("watch");
  }

  /** Collection and part, as rules name them: {@code jobs}, {@code jobs/status}. */
  public String qualifiedResource() {
    return subresource.isEmpty() ? resource : resource + "/" + subresource;
  }
}
