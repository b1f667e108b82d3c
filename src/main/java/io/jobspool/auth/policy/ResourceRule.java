package io.jobspool.auth.policy;

import io.jobspool.auth.RequestInfo;
import java.util.Set;

/**
 * What may be done with objects; a star stands for everything.
 *
 * @param resources collections and parts of their objects, {@code jobs/status}
 */
public record ResourceRule(Set<String> verbs, Set<String> groups, Set<String> resources) {
  static final String ALL = "*";

  boolean allows(RequestInfo request) {
    return has(verbs, request.verb())
        && has(groups, request.group())
        && has(resources, request.qualifiedResource());
  }

  static boolean has(Set<String> allowed, String asked) {
    return allowed.contains(asked) || allowed.contains(ALL);
  }
}
