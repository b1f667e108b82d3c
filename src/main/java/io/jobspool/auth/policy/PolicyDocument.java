package io.jobspool.auth.policy;

import java.util.List;

/**
 * A policy as it is written, in YAML or JSON.
 *
 * @param bindings who has which role where
 */
record PolicyDocument(List<Entry> bindings) {
  /**
   * Users and groups that have a role.
   *
   * @param role the name of a {@link Role}
   * @param users by name, to the letter
   * @param groups by name, to the letter
   * @param namespaces see {@link Binding#namespaces}
   */
  record Entry(String role, List<String> users, List<String> groups, List<String> namespaces) {}
}
