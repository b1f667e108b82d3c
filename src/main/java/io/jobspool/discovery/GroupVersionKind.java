package io.jobspool.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind in a version of its API group, as Kubernetes marks schemas and operations with it.
 *
 * @param group empty for the core group
 */
record GroupVersionKind(String group, String version, String kind) {
  /** The extension of OpenAPI by which {@code kubectl} finds what belongs to a kind. */
  static final String EXTENSION = "x-kubernetes-group-version-kind";

  private static final Pattern SCHEMA =
      Pattern.compile(
          "io\\.k8s\\.(?:api\\.(\\w+)|apimachinery\\.pkg\\.apis\\.meta)\\.(\\w+)\\.(\\w+)");

  /** The kind that a schema is named after: {@code io.k8s.api.batch.v1.Job}. */
  static Optional<GroupVersionKind> ofSchema(String name) {
    Matcher parts = SCHEMA.matcher(name);
    return parts.matches()
        ? Optional.of(of(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** A kind of a group that is called as its Go package is, or of none. */
  static GroupVersionKind of(@Nullable String group, String version, String kind) {
    return new GroupVersionKind(group == null || group.equals("core") ? "" : group, version, kind);
  }

  /** The value of the extension. */
  Map<String, String> toMap() {
    return new TreeMap<>(Map.of("group", group, "version", version, "kind", kind));
  }
}
