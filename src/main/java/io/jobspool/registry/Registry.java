package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.Listing;
import io.jobspool.registry.list.ResourceVersion;
import io.jobspool.registry.list.WatchEvent;
import io.jobspool.registry.list.WatchOptions;
import io.jobspool.registry.patch.ApplyConfiguration;
import io.jobspool.registry.patch.Patch;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.registry.strategy.UpdateStrategy;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.UnaryOperator;

/**
 * The verbs on the objects of one kind. A verb of more than a few steps is a class of its own,
 * which lists them in order. Operations fail with {@link StatusException}s, ready to be answered.
 *
 * @param <T> the kind's wire record
 */
public final class Registry<T extends Record & KubernetesObject<T>> {
  private final Strategy<T> strategy;
  private final TypedStore<T> store;
  private final Dialect dialect;
  private final Creation<T> creation;
  private final GarbageCollector<T> collector;
  private final Deletion<T> deletion;
  private final Update<T> update;
  private final Patching<T> patching;
  private final CollectionReader<T> reader;
  private final Watching<T> watching;

  Registry(Strategy<T> strategy, Store store, NamespaceGate namespaces, Registries shared) {
    this.strategy = strategy;
    this.dialect = shared.dialect();
    this.store = new TypedStore<>(store, strategy);
    this.creation = new Creation<>(strategy, this.store, namespaces, dialect);
    this.collector = new GarbageCollector<>(this.store, shared.background());
    Stamp stamp = new Stamp(strategy.resource(), dialect);
    this.deletion = new Deletion<>(strategy, this.store, stamp, collector);
    this.update = new Update<>(strategy, strategy, this.store, dialect);
    this.patching = new Patching<>(strategy, this.store, creation, update, dialect);
    this.reader = new CollectionReader<>(strategy, store);
    this.watching = new Watching<>(strategy, reader, shared.feed());
  }

  private Registry(Registry<T> whole, UpdateStrategy<T> part) {
    this.strategy = whole.strategy;
    this.dialect = whole.dialect;
    this.store = whole.store;
    this.creation = whole.creation;
    this.collector = whole.collector;
    this.deletion = whole.deletion;
    this.update = new Update<>(strategy, part, store, dialect);
    this.patching = new Patching<>(strategy, store, creation, update, dialect);
    this.reader = whole.reader;
    this.watching = whole.watching;
  }

  /** The same objects, of which changes touch one part only: a subresource. */
  public Registry<T> subresource(UpdateStrategy<T> part) {
    return new Registry<>(this, part);
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
  public Uni<Written<T>> create(String namespace, T sent, WriteOptions options) {
    return translated(creation.create(namespace, sent, options));
  }

  /** The current object of a name. */
  public Uni<T> get(String namespace, String name) {
    return translated(store.require(namespace, name));
  }

  /** Replaces the object of a name, or the part of it that this registry is about. */
  public Uni<Written<T>> replace(String namespace, String name, T sent, WriteOptions options) {
    return translated(update.replace(namespace, name, sent, options));
  }

  /** Merges a patch into the object of a name, or the part of it that this registry is about. */
  public Uni<Written<T>> patch(String namespace, String name, Patch patch, WriteOptions options) {
    return translated(patching.patch(namespace, name, patch, options));
  }

  /**
   * Applies a configuration to the object of a name, which is created if there is none.
   *
   * @param force whether to take over fields that other managers own
   */
  public Uni<Written<T>> apply(
      String namespace,
      String name,
      ApplyConfiguration configuration,
      boolean force,
      WriteOptions options) {
    return translated(patching.apply(namespace, name, configuration, force, options));
  }

  /**
   * Deletes the object of a name: at once, or when its finalizers are removed.
   *
   * @return the object, if finalizers still hold it, or a {@code Status} that says that it is gone
   */
  public Uni<Record> delete(String namespace, String name, DeleteOptions options) {
    return translated(deletion.delete(namespace, name, options));
  }

  /**
   * Deletes the objects that a list would answer.
   *
   * @param namespace the only namespace
   * @return the objects as they were before, or the first ones of very many
   */
  public Uni<Listing<T>> deleteCollection(
      String namespace, ListOptions selection, DeleteOptions options) {
    return translated(
        new CollectionDeletion<>(reader, store, deletion).delete(namespace, selection, options));
  }

  /**
   * Removes the finalizers of propagation policies from objects that are found terminating, after a
   * while: to be called at start-up.
   */
  public void collectGarbage() {
    collector.sweepLater();
  }

  /**
   * Changes an object for reasons of the server's own. One that is terminating and then held by
   * nothing any more is removed.
   *
   * @param change what is to become of it; may be asked more than once
   */
  public Uni<T> change(String namespace, String name, UnaryOperator<T> change) {
    return translated(
        store
            .change(namespace, name, false, current -> Written.of(change.apply(current)))
            .map(Written::object));
  }

  /**
   * The object of a name in a state that is not older than a revision.
   *
   * @param resourceVersion the revision as the client sent it; empty for the present state
   */
  public Uni<T> get(String namespace, String name, String resourceVersion) {
    long revision = revision(resourceVersion);
    return revision == 0
        ? get(namespace, name)
        : reader.requireReached(revision).chain(() -> get(namespace, name));
  }

  /**
   * A revision that a client names in a get or a watch; 0 if it names none.
   *
   * @throws StatusException if it is none
   */
  public long revision(String resourceVersion) {
    try {
      return ResourceVersion.parse(resourceVersion);
    } catch (NumberFormatException e) {
      String message = String.valueOf(e.getMessage());
      throw dialect.answersMeasuredServerErrors()
          ? StatusException.internal(message)
          : StatusException.badRequest(message);
    }
  }

  /** Whether there is no object in a namespace. */
  public Uni<Boolean> isEmpty(String namespace) {
    PageQuery first = PageQueryBuilder.builder(PageQuery.ALL).namespace(namespace).limit(1).build();
    return translated(store.page(first).map(page -> page.items().isEmpty()));
  }

  /**
   * Objects in byte order of their namespaces and names.
   *
   * @param namespace the only namespace; empty for all
   * @param maxPage how many objects are read at once
   */
  public Uni<Listing<T>> list(String namespace, ListOptions options, int maxPage) {
    return reader.list(namespace, options, maxPage);
  }

  /** All current objects, in byte order of their names, read as they are asked for. */
  public Multi<T> all() {
    return reader.all();
  }

  private <R> Uni<R> translated(Uni<R> work) {
    return work.onFailure().transform(failure -> Failures.translated(failure, dialect));
  }

  /**
   * Changes as they are committed. Fails with a {@link StatusException} (410) if changes from the
   * revision on are not known any more.
   */
  public Multi<WatchEvent<T>> watch(WatchOptions options) {
    return watching.watch(options);
  }
}
