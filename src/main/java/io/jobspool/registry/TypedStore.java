package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.patch.managed.ManagedFields;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.storage.Draft;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.Store;
import io.jobspool.storage.StoredObject;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The stored objects of one kind as wire records. Apart from {@link #require} and {@link #change},
 * operations fail as those of {@link Store} do.
 *
 * @param <T> the kind's wire record
 */
final class TypedStore<T extends Record & KubernetesObject<T>> {
  /**
   * How often a change is tried again when somebody else changed the object meanwhile, as in
   * Kubernetes.
   */
  private static final int CONFLICT_RETRIES = 5;

  private final Store store;
  private final Strategy<T> strategy;
  private final Resource resource;

  TypedStore(Store store, Strategy<T> strategy) {
    this.store = store;
    this.strategy = strategy;
    this.resource = strategy.resource();
  }

  /**
   * A stored object as it was before it was stored.
   *
   * @throws IllegalStateException if someone wrote something else into the table
   */
  static <R extends Record & KubernetesObject<R>> R decode(StoredObject stored, Class<R> type) {
    return inOrder(read(stored, type));
  }

  /**
   * What a record has room for of a stored object.
   *
   * @throws IllegalStateException if someone wrote something else into the table
   */
  static <R extends Record> R read(StoredObject stored, Class<R> type) {
    try {
      return JsonDecoder.decode(stored.json(), type, true).value();
    } catch (DecodeException e) {
      throw new IllegalStateException(
          "revision " + stored.revision() + " is no " + type.getSimpleName(), e);
    }
  }

  /**
   * PostgreSQL's {@code jsonb} has put the keys of field sets, which are text, in its own order.
   */
  private static <R extends KubernetesObject<R>> R inOrder(R object) {
    List<ManagedFieldsEntry> managers = object.metadata().managedFields();
    if (managers.isEmpty()) {
      return object;
    }
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.managedFields(ManagedFields.inOrder(managers)).build());
  }

  /** The current object of a name. */
  Uni<Optional<T>> get(String namespace, String name) {
    return store
        .get(namespace, name)
        .map(found -> found.map(stored -> decode(stored, strategy.type())));
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
    return store.list(query).map(this::items);
  }

  /** The objects of a page as it was read. */
  List<T> items(Page page) {
    return page.items().stream().map(each -> decode(each, strategy.type())).toList();
  }

  /** A page as it is stored. */
  Uni<Page> page(PageQuery query) {
    return store.list(query);
  }

  /** Stores a new object and answers it with its revision. */
  Uni<Written<T>> create(T object, List<String> warnings) {
    Draft draft = draftOf(object);
    return store
        .create(draft)
        .map(
            revision ->
                new Written<>(
                    withRevision(object, revision), true, warnings, draft.json(revision)));
  }

  /**
   * Changes the current object of a name: reads it, computes what is to become of it and writes
   * that, once more from the start if somebody else wrote meanwhile. What stays as it is is not
   * written; a terminating object that nothing holds any more is removed.
   *
   * @param change what is to become of the object; must have no effects, as it may be asked again
   * @throws StatusException through the {@code Uni}: 404 if there is no such object, 409 if others
   *     were faster every time, and whatever the change throws
   */
  Uni<Written<T>> change(
      String namespace, String name, boolean dryRun, Function<T, Written<T>> change) {
    return require(namespace, name)
        .chain(current -> write(current, change.apply(current), dryRun))
        .onFailure(StorageException.RevisionConflict.class)
        .retry()
        .atMost(CONFLICT_RETRIES)
        .onFailure(StorageException.RevisionConflict.class)
        .transform(conflict -> StatusException.modified(resource, name));
  }

  private Uni<Written<T>> write(T current, Written<T> wanted, boolean dryRun) {
    T object = wanted.object();
    if (dryRun || object.equals(current)) {
      return Uni.createFrom().item(wanted);
    }
    boolean ends = object.metadata().deletionTimestamp() != null && !strategy.isHeld(object);
    return (ends ? delete(object) : update(object))
        .map(written -> new Written<>(written, false, wanted.warnings()));
  }

  private Uni<T> update(T object) {
    return store
        .update(draftOf(object), revisionOf(object))
        .map(revision -> withRevision(object, revision));
  }

  private Uni<T> delete(T object) {
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
