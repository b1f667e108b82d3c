package io.jobspool.discovery.openapi;

import io.jobspool.meta.Resource;
import java.util.Map;

/** By this, {@code kubectl} finds the schema of a kind and the operations on it. */
record GroupVersionKind(String group, String version, String kind) {
  static final String EXTENSION = "x-kubernetes-group-version-kind";

  /** The kind of the objects in a collection. */
  static GroupVersionKind of(Resource resource) {
    return new GroupVersionKind(resource.group(), resource.version(), resource.kind());
  }

  /** The kind of lists of such objects. */
  GroupVersionKind list() {
    return withKind(kind + "List");
  }

  /** Another kind of the same group and version. */
  GroupVersionKind withKind(String other) {
    return new GroupVersionKind(group, version, other);
  }

  Map<String, Object> toMap() {
    return Map.of("group", group, "version", version, "kind", kind);
  }
}
