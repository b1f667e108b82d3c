package io.jobspool.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Drops owners that an object names more than once, with the warnings of Kubernetes. */
public final class OwnerReferences {
  private static final String ADVICE =
      "; API server dedups owner references in 1.20+, and may reject such requests as early as"
          + " 1.24; please fix your requests; duplicate UID(s) observed: ";

  private OwnerReferences() {}

  /**
   * An object that names each of its owners once.
   *
   * @param warnings none if it always did
   */
  public record Distinct<T>(T object, List<String> warnings) {}

  /** Looks at an object as a client sent it. */
  public static <T extends KubernetesObject<T>> Distinct<T> ofSent(T object) {
    return distinct(object, "");
  }

  /** Looks at an object as a patch left it, of which Kubernetes thinks at another moment. */
  public static <T extends KubernetesObject<T>> Distinct<T> ofPatched(T object) {
    return distinct(object, " after mutating admission happens");
  }

  private static <T extends KubernetesObject<T>> Distinct<T> distinct(T object, String moment) {
    Set<OwnerReference> owners = new LinkedHashSet<>();
    List<String> repeated = new ArrayList<>();
    for (OwnerReference owner : object.metadata().ownerReferences()) {
      if (!owners.add(owner)) {
        repeated.add(owner.uid());
      }
    }
    if (repeated.isEmpty()) {
      return new Distinct<>(object, List.of());
    }
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    String warning =
        ".metadata.ownerReferences contains duplicate entries"
            + moment
            + ADVICE
            + String.join(", ", repeated);
    return new Distinct<>(
        object.withMetadata(meta.ownerReferences(List.copyOf(owners)).build()), List.of(warning));
  }
}
