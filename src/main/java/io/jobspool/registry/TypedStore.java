package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.storage.Draft;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Store;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The stored objects of one kind as wire records. Apart from {@link #require}, operations fail as
 * those of {@link Store} do.
 *
 * @param <T> the kind's wire record
 */
final class TypedStore<T extends Record & KubernetesObject<T>> {
  private final Store store;
  private final Resource resource;
  private final Class<T> type;

  TypedStore(Store store, Resource resource, Class<T> type) {
    this.store = store;
    this.resource = resource;
    this.type = type;
  }

  /** The current object of a name. */
  Uni<Optional<T>> get(String namespace, String name) {
    return store
        .get(namespace, name)
        .map(found -> found.map(stored -> Stored.decode(stored, type)));
  }

  /**
   * The current object of a name.
   *
   * @throws StatusException (404) through the {@code Uni} if there is none
   */
  Uni<T> require(String namespace, String name) {
    return get(namespace, name)
        .map(found -> found.orElseThrow(() -> StatusException.notFound(resource, name)));
  }

  /** The objects of a page. */
  Uni<List<T>> list(PageQuery query) {
    return store
        .list(query)
        .map(page -> page.items().stream().map(each -> Stored.decode(each, type)).toList());
  }

  /** Stores a new object and answers it with its revision. */
  Uni<T> create(T object) {
    return store.create(draftOf(object)).map(revision -> withRevision(object, revision));
  }

  /** Replaces the object that has the same name and revision; answers it with its new revision. */
  Uni<T> update(T object) {
    return store
        .update(draftOf(object), revisionOf(object))
        .map(revision -> withRevision(object, revision));
  }

  /** Removes an object that has not changed since; answers it with the revision of its end. */
  Uni<T> delete(T object) {
    ObjectMeta meta = object.metadata();
    return store
        .delete(meta.namespace(), meta.name(), revisionOf(object))
        .map(revision -> withRevision(object, revision));
  }

  private static long revisionOf(KubernetesObject<?> object) {
    return Long.parseLong(object.metadata().resourceVersion());
  }

  private Draft draftOf(T object) {
    ObjectMeta meta = object.metadata();
    String json = JsonEncoder.encode(withRevision(object, Draft.NO_REVISION), JsonFormat.COMPACT);
    Instant createdAt = Objects.requireNonNull(meta.creationTimestamp()).toInstant();
    return Draft.of(UUID.fromString(meta.uid()), meta.namespace(), meta.name(), createdAt, json);
  }

  private T withRevision(T object, long revision) {
    return withRevision(object, Long.toString(revision));
  }

  /** The object with a revision; empty for none. */
  T withRevision(T object, String revision) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.resourceVersion(revision).build());
  }
}
