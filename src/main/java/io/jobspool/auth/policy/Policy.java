package io.jobspool.auth.policy;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import io.jobspool.auth.policy.PolicyDocument.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may do what. Immutable; made once for each content of the policy file, so that a decision is
 * some look-ups in maps. Everything is forbidden that no binding allows, and some bindings are
 * always there: those that Kubernetes starts with.
 */
public final class Policy {
  /** What holds without a policy file. */
  public static final Policy EMPTY = new Policy(new PolicyDocument(List.of()));

  private final Map<String, List<Binding>> ofUsers = new HashMap<>();
  private final Map<String, List<Binding>> ofGroups = new HashMap<>();

  private Policy(PolicyDocument document) {
    bind("system:masters", Role.CLUSTER_ADMIN);
    bind("system:monitoring", Role.MONITORING);
    bind(User.AUTHENTICATED, Role.DISCOVERY);
    bind(User.AUTHENTICATED, Role.BASIC_USER);
    bind(User.AUTHENTICATED, Role.PUBLIC_INFO_VIEWER);
    User.ANONYMOUS.groups().forEach(group -> bind(group, Role.PUBLIC_INFO_VIEWER));
    document.bindings().forEach(this::bind);
  }

  /**
   * Reads a policy in YAML or JSON.
   *
   * @throws IllegalArgumentException if it makes no sense, telling all that is wrong with it
   */
  public static Policy parse(String text) {
    return new Policy(PolicyReader.read(text));
  }

  private void bind(String group, Role role) {
    add(ofGroups, group, Binding.everywhere(role));
  }

  private void bind(Entry entry) {
    Binding binding = new Binding(Role.of(entry.role()).orElseThrow(), entry.namespaces());
    entry.users().forEach(user -> add(ofUsers, user, binding));
    entry.groups().forEach(group -> add(ofGroups, group, binding));
  }

  private static void add(Map<String, List<Binding>> map, String key, Binding binding) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(binding);
  }

  /** Whether a user may do what a request asks for. */
  public boolean allows(User user, RequestInfo request) {
    if (anyAllows(ofUsers.getOrDefault(user.name(), List.of()), request)) {
      return true;
    }
    for (String group : user.groups()) {
      if (anyAllows(ofGroups.getOrDefault(group, List.of()), request)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAllows(List<Binding> bindings, RequestInfo request) {
    for (Binding binding : bindings) {
      if (binding.allows(request)) {
        return true;
      }
    }
    return false;
  }

  /** What a user may do with objects of a namespace. */
  public List<ResourceRule> resourceRules(User user, String namespace) {
    return rolesIn(namespace, user)
        .flatMap(role -> role.resourceRules().stream())
        .distinct()
        .toList();
  }

  /** What a user may ask of paths. */
  public List<PathRule> pathRules(User user) {
    return rolesIn("", user).flatMap(role -> role.pathRules().stream()).distinct().toList();
  }

  private Stream<Role> rolesIn(String namespace, User user) {
    Stream<List<Binding>> lists =
        Stream.concat(
            Stream.of(ofUsers.getOrDefault(user.name(), List.of())),
            user.groups().stream().map(group -> ofGroups.getOrDefault(group, List.of())));
    return lists
        .flatMap(List::stream)
        .filter(binding -> binding.holdsIn(namespace))
        .map(Binding::role)
        .distinct();
  }
}
