package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * The verbs on the objects of one kind. A verb of more than a few steps is a class of its own,
 * which lists them in order. Operations fail with {@link StatusException}s, ready to be answered.
 *
 * @param <T> the kind's wire record
 */
public final class Registry<T extends Record & KubernetesObject<T>> {
  /**
   * How often the server's own change is tried again when a client changed the object meanwhile.
   */
  private static final int CONFLICT_ATTEMPTS = 10;

  private final Strategy<T> strategy;
  private final TypedStore<T> store;
  private final Creation<T> creation;
  private final Stamp stamp;

  /** A registry of objects in namespaces. */
  public Registry(Strategy<T> strategy, Store store, Namespaces namespaces, Dialect dialect) {
    this(strategy, store, (NamespaceGate) namespaces, dialect);
  }

  /** A registry of objects that live in no namespace. */
  public Registry(Strategy<T> strategy, Store store, Dialect dialect) {
    this(strategy, store, NamespaceGate.NONE, dialect);
  }

  private Registry(Strategy<T> strategy, Store store, NamespaceGate namespaces, Dialect dialect) {
    this.strategy = strategy;
    this.store = new TypedStore<>(store, strategy.resource(), strategy.type());
    this.creation = new Creation<>(strategy, this.store, namespaces, dialect);
    this.stamp = new Stamp(strategy.resource(), dialect);
  }

  /** The strategy of the kind. */
  public Strategy<T> strategy() {
    return strategy;
  }

  /**
   * Creates an object.
   *
   * @param namespace the namespace of the request; empty for kinds without namespaces
   */
  public Uni<Created<T>> create(String namespace, T sent, CreateOptions options) {
    return creation.create(namespace, sent, options).onFailure().transform(Failures::translated);
  }

  /** The current object of a name. */
  public Uni<T> get(String namespace, String name) {
    return store.require(namespace, name).onFailure().transform(Failures::translated);
  }

  /** All current objects, in byte order of their names, as the kind's list. */
  public Uni<Record> list() {
    return all().map(items -> strategy.listOf(new ListMeta("", "", "", null), withoutType(items)));
  }

  /** All current objects, in byte order of their names. */
  public Uni<List<T>> all() {
    return store
        .list(
            new PageQuery(
                "",
                LabelQuery.EVERYTHING,
                FieldQuery.EVERYTHING,
                Position.START,
                Integer.MAX_VALUE,
                PageQuery.CURRENT,
                false))
        .onFailure()
        .transform(Failures::translated);
  }

  /** The items of a list do not repeat what the list says. */
  private List<T> withoutType(List<T> items) {
    return items.stream().map(item -> item.withType("", "")).toList();
  }

  /** Marks an object as going, unless it is marked already. */
  public Uni<T> beginDeletion(String namespace, String name) {
    return store
        .require(namespace, name)
        .chain(
            object ->
                object.metadata().deletionTimestamp() == null
                    ? store.update(
                        strategy.terminating(stamp.onDelete(object, Time.of(Instant.now()))))
                    : Uni.createFrom().item(object))
        .onFailure(StorageException.RevisionConflict.class)
        .retry()
        .atMost(CONFLICT_ATTEMPTS)
        .onFailure()
        .transform(Failures::translated);
  }

  /** Removes an object as it is now. */
  public Uni<T> remove(String namespace, String name) {
    return store
        .require(namespace, name)
        .chain(store::delete)
        .onFailure(StorageException.RevisionConflict.class)
        .retry()
        .atMost(CONFLICT_ATTEMPTS)
        .onFailure()
        .transform(Failures::translated);
  }

  /**
   * Changes as they are committed. Fails with a {@link StatusException} (410) if changes from the
   * revision on are not known any more, or if the client reads too slowly.
   */
  public Multi<WatchEvent<T>> watch(WatchOptions options) {
    return Multi.createFrom().empty();
  }
}
