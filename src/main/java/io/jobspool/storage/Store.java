package io.jobspool.storage;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The port of persistence for the objects of one kind. Writes are durable and visible to every
 * reader before they are answered. All operations fail with {@link StorageException} only.
 */
public interface Store {
  /**
   * Stores a new object.
   *
   * @return its revision
   */
  Uni<Long> create(Draft draft);

  /**
   * Replaces an object that still has the expected revision.
   *
   * @return its new revision
   */
  Uni<Long> update(Draft draft, long expectedRevision);

  /**
   * Removes an object that still has the expected revision.
   *
   * @return the revision of the removal
   */
  Uni<Long> delete(String namespace, String name, long expectedRevision);

  /** The current object of a name. */
  Uni<Optional<StoredObject>> get(String namespace, String name);

  /**
   * Objects in the order of their positions, as they were at one revision. Fails with {@link
   * StorageException.RevisionExpired} or {@link StorageException.RevisionInFuture} if that state is
   * not known any more, or not yet.
   */
  Uni<Page> list(PageQuery query);
}
