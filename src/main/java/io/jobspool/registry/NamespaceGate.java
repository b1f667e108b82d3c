package io.jobspool.registry;

import io.smallrye.mutiny.Uni;

/** Says whether objects may be created in a namespace. */
interface NamespaceGate {
  /** For kinds that live in no namespace. */
  NamespaceGate NONE = namespace -> Uni.createFrom().item(true);

  /**
   * Whether the namespace takes new objects, which a terminating one does not.
   *
   * @throws io.jobspool.meta.error.StatusException (404) through the {@code Uni} if there is no
   *     such namespace
   */
  Uni<Boolean> isOpen(String namespace);

  /** What was known of a namespace turned out wrong: look again next time. */
  default void forget(String namespace) {}
}
