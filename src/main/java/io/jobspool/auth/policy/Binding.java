package io.jobspool.auth.policy;

import io.jobspool.auth.RequestInfo;
import java.util.List;

/**
 * A role that somebody has in some namespaces.
 *
 * @param namespaces names, which may end with a star for any end; a star alone means all of them
 *     and what is in none
 */
record Binding(Role role, List<String> namespaces) {
  static final String EVERYWHERE = "*";

  static Binding everywhere(Role role) {
    return new Binding(role, List.of(EVERYWHERE));
  }

  boolean allows(RequestInfo request) {
    return holdsIn(request.namespace()) && role.allows(request);
  }

  /** Whether it holds in a namespace, or without one if that is empty. */
  boolean holdsIn(String namespace) {
    return namespaces.stream().anyMatch(pattern -> covers(pattern, namespace));
  }

  private static boolean covers(String pattern, String namespace) {
    if (pattern.equals(EVERYWHERE)) {
      return true;
    }
    return pattern.endsWith(EVERYWHERE)
        ? !namespace.isEmpty() && namespace.startsWith(pattern.substring(0, pattern.length() - 1))
        : namespace.equals(pattern);
  }
}
