package io.jobspool.storage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A store on one Panache entity. Each write is one transaction. It locks the rows that it changes
 * first and the revision last, as every writer of the service does, so that no two wait for each
 * other.
 *
 * @param <E> the entity
 */
abstract class EntityStore<E extends StoredEntity> implements Store {
  private final Supplier<E> newEntity;

  EntityStore(Supplier<E> newEntity) {
    this.newEntity = newEntity;
  }

  /** The current entity of a name, {@code null} if there is none. */
  abstract Uni<E> find(String namespace, String name, LockModeType lock);

  /** All current entities in byte order of their names. */
  abstract Uni<List<E>> findAll();

  @Override
  public Uni<Long> create(Draft draft) {
    return write(
        session -> {
          E entity = newEntity.get();
          return Revision.advance(session, 1)
              .invoke(revision -> entity.fill(draft, revision))
              .call(() -> entity.persistAndFlush());
        });
  }

  @Override
  public Uni<Long> update(Draft draft, long expectedRevision) {
    return write(
        session ->
            lock(draft.namespace(), draft.name(), expectedRevision)
                .chain(
                    entity ->
                        Revision.advance(session, 1)
                            .invoke(revision -> entity.fill(draft, revision))));
  }

  @Override
  public Uni<Long> delete(String namespace, String name, long expectedRevision) {
    return write(
        session ->
            lock(namespace, name, expectedRevision)
                .chain(StoredEntity::delete)
                .chain(() -> Revision.advance(session, 1)));
  }

  @Override
  public Uni<Optional<StoredObject>> get(String namespace, String name) {
    return read(
        () ->
            find(namespace, name, LockModeType.NONE)
                .map(found -> Optional.ofNullable(found).map(E::stored)));
  }

  /** Provisional: reads everything and selects by position only. */
  @Override
  public Uni<Page> list(PageQuery query) {
    return read(
        () ->
            findAll()
                .map(
                    all -> {
                      List<StoredObject> items =
                          all.stream()
                              .filter(e -> e.isBehind(query.after(), query.namespace()))
                              .map(E::stored)
                              .toList();
                      boolean more = items.size() > query.limit();
                      return new Page(
                          all.stream().mapToLong(e -> e.resourceVersion).max().orElse(1),
                          more ? items.subList(0, query.limit()) : items,
                          more,
                          java.util.OptionalLong.of(Math.max(0, items.size() - query.limit())));
                    }));
  }

  private Uni<E> lock(String namespace, String name, long expectedRevision) {
    return find(namespace, name, LockModeType.PESSIMISTIC_WRITE)
        .map(
            found -> {
              if (found == null || found.resourceVersion != expectedRevision) {
                throw new StorageException.RevisionConflict();
              }
              return found;
            });
  }

  /** Does work in one transaction. */
  static <R> Uni<R> write(Function<Mutiny.Session, Uni<R>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply))
        .onFailure()
        .transform(EntityStore::translated);
  }

  /** Does work in one session, without a transaction. */
  static <R> Uni<R> read(Supplier<Uni<R>> work) {
    return Panache.withSession(work).onFailure().transform(EntityStore::translated);
  }

  private static Throwable translated(Throwable failure) {
    if (failure instanceof StorageException) {
      return failure;
    }
    return failure instanceof ConstraintViolationException
        ? new StorageException.NameTaken()
        : new StorageException.Unavailable(failure);
  }
}
