package io.jobspool.auth.policy;

import static io.jobspool.auth.policy.ResourceRule.ALL;

import io.jobspool.auth.RequestInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles that there are. Each allows what Kubernetes' cluster role of the same name allows, of
 * that which is served here.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are immutable
public enum Role {
  /** Reads. */
  VIEW("view", Rules.READ_JOBS, Rules.READ_NAMESPACES),
  /** Reads, and changes Jobs but not their status, which in a cluster is for controllers. */
  EDIT("edit", Rules.READ_JOBS, Rules.READ_NAMESPACES, Rules.CHANGE_JOBS),
  /** The same: what it has beyond in a cluster are bindings of roles, which are not served here. */
  ADMIN("admin", Rules.READ_JOBS, Rules.READ_NAMESPACES, Rules.CHANGE_JOBS),
  /** Everything; of namespaces and paths too if it is given for all namespaces. */
  CLUSTER_ADMIN("cluster-admin", Set.of(ALL), Set.of(ALL), new ResourceRule(all(), all(), all())),
  /** For whoever runs the Jobs and tells how they are. */
  JOB_CONTROLLER(
      "system:controller:job-controller",
      new ResourceRule(
          Set.of("get", "list", "watch", "update", "patch"), Rules.BATCH, Set.of("jobs")),
      new ResourceRule(Set.of("update"), Rules.BATCH, Set.of("jobs/status"))),
  /** Finding out what is served. */
  DISCOVERY(
      "system:discovery",
      Set.of("get"),
      Set.of("/api", "/api/*", "/apis", "/apis/*", "/openapi", "/openapi/*", "/version/")),
  /** Asking what one may do oneself, and who one is. */
  BASIC_USER(
      "system:basic-user",
      new ResourceRule(
          Set.of("create"),
          Set.of("authorization.k8s.io"),
          Set.of("selfsubjectaccessreviews", "selfsubjectrulesreviews")),
      new ResourceRule(
          Set.of("create"), Set.of("authentication.k8s.io"), Set.of("selfsubjectreviews"))),
  /** Measuring. */
  MONITORING(
      "system:monitoring",
      Set.of("get"),
      Set.of(
          "/metrics",
          "/metrics/*",
          "/q/metrics",
          "/q/metrics/*",
          "/livez/*",
          "/readyz/*",
          "/healthz/*")),
  /**
   * What everybody may know: whether the service works, its version, and the documentation and the
   * console's page, which are the same everywhere and hold no data.
   */
  PUBLIC_INFO_VIEWER(
      "system:public-info-viewer",
      Set.of("get", "head"),
      Set.of(
          "/livez",
          "/readyz",
          "/healthz",
          "/q/health",
          "/q/health/*",
          "/version",
          "/version/",
          "/q/openapi",
          "/q/openapi.json",
          "/q/openapi.yaml",
          "/q/swagger-ui",
          "/q/swagger-ui/*",
          "/console/*"));

  /** Rules of more than one role. */
  private static final class Rules {
    static final Set<String> BATCH = Set.of("batch");

    static final Set<String> READING = Set.of("get", "list", "watch");

    static final ResourceRule READ_JOBS =
        new ResourceRule(READING, BATCH, Set.of("jobs", "jobs/status"));

    static final ResourceRule READ_NAMESPACES =
        new ResourceRule(READING, Set.of(""), Set.of("namespaces", "namespaces/status"));

    static final ResourceRule CHANGE_JOBS =
        new ResourceRule(
            Set.of("create", "delete", "deletecollection", "patch", "update"),
            BATCH,
            Set.of("jobs"));
  }

  private final String text;
  private final List<ResourceRule> resourceRules;
  private final List<PathRule> pathRules;

  Role(String text, ResourceRule... rules) {
    this.text = text;
    this.resourceRules = List.of(rules);
    this.pathRules = List.of();
  }

  Role(String text, Set<String> verbs, Set<String> paths, ResourceRule... rules) {
    this.text = text;
    this.resourceRules = List.of(rules);
    this.pathRules = List.of(new PathRule(verbs, paths));
  }

  private static Set<String> all() {
    return Set.of(ALL);
  }

  /** The role of a name; empty if there is none. */
  static Optional<Role> of(String text) {
    return Stream.of(values()).filter(role -> role.text.equals(text)).findFirst();
  }

  /** The name, as policies have it. */
  String text() {
    return text;
  }

  /** What it allows of objects. */
  public List<ResourceRule> resourceRules() {
    return resourceRules;
  }

  /** What it allows of paths. */
  public List<PathRule> pathRules() {
    return pathRules;
  }

  boolean allows(RequestInfo request) {
    return request.isForResource()
        ? resourceRules.stream().anyMatch(rule -> rule.allows(request))
        : pathRules.stream().anyMatch(rule -> rule.allows(request));
  }
}
