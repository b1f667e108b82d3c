package io.jobspool.auth.policy;

import io.jobspool.auth.RequestInfo;
import java.util.Set;

/**
 * What may be asked of paths that are not about objects.
 *
 * @param verbs methods in small letters
 * @param paths whole ones, or with a star for any end
 */
public record PathRule(Set<String> verbs, Set<String> paths) {
  boolean allows(RequestInfo request) {
    return ResourceRule.has(verbs, request.verb())
        && paths.stream().anyMatch(path -> covers(path, request.path()));
  }

  private static boolean covers(String pattern, String path) {
    return pattern.endsWith(ResourceRule.ALL)
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
        : path.equals(pattern);
  }
}
