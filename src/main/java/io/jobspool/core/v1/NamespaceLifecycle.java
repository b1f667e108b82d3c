package io.jobspool.core.v1;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.DeleteOptionsBuilder;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.Background;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Registries;
import io.jobspool.registry.Registry;
import io.jobspool.registry.WriteOptions;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.serializer.Zero;
import io.jobspool.storage.sql.NamespaceStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The ends of a namespace's life. The namespace {@code default} is there from the first start on
 * and stays. Any other one that is deleted is first marked as terminating, which closes it to new
 * objects; then what is in it is deleted as by any client, and at last itself. A replica that
 * starts goes on with what another one left half done.
 */
@Singleton
public class NamespaceLifecycle {
  private static final Logger LOG = Logger.getLogger(NamespaceLifecycle.class);
  private static final String DEFAULT = "default";

  private static final DeleteOptions BACKGROUND =
      DeleteOptionsBuilder.builder(Zero.of(DeleteOptions.class))
          .propagationPolicy("Background")
          .build();

  /** How long something in a namespace that clients' finalizers hold is left alone. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Set<String> emptying = ConcurrentHashMap.newKeySet();
  private final Registry<Namespace> registry;
  private final Namespaces open;
  private final Background background;
  private final List<Registry<?>> contents;

  NamespaceLifecycle(
      NamespaceStore store,
      Namespaces open,
      Instance<Registry<?>> contents,
      Registries registries,
      Background background) {
    this.registry = registries.of(new NamespaceStrategy(), store);
    this.open = open;
    this.background = background;
    this.contents = contents.stream().toList();
  }

  /** The registry of namespaces. */
  Registry<Namespace> registry() {
    return registry;
  }

  void start(@Observes StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () -> createDefault().chain(this::terminating).invoke(this::finishDeletions));
    registry.collectGarbage();
  }

  private Uni<List<Namespace>> terminating() {
    return registry.all().filter(NamespaceLifecycle::isTerminating).collect().asList();
  }

  private static boolean isTerminating(Namespace namespace) {
    return namespace.metadata().deletionTimestamp() != null;
  }

  private void finishDeletions(List<Namespace> terminating) {
    terminating.forEach(namespace -> emptyInBackground(namespace.metadata().name()));
  }

  private Uni<Void> createDefault() {
    Namespace namespace = NamespaceStrategy.named(DEFAULT);
    return registry
        .create("", namespace, new WriteOptions(false, "jobspool"))
        .replaceWithVoid()
        .onFailure(NamespaceLifecycle::isAlreadyExists)
        .recoverWithNull();
  }

  private static boolean isAlreadyExists(Throwable failure) {
    return failure instanceof StatusException status && status.isAlreadyExists();
  }

  /**
   * Begins the deletion of a namespace.
   *
   * @return the terminating namespace
   */
  Uni<Record> delete(String name, DeleteOptions options) {
    if (name.equals(DEFAULT)) {
      return Uni.createFrom()
          .failure(
              StatusException.forbidden(
                  Namespaces.RESOURCE, name, "this namespace may not be deleted"));
    }
    boolean dryRun = !options.dryRun().isEmpty();
    return registry.delete("", name, options).invoke(() -> close(name, dryRun));
  }

  private void close(String name, boolean dryRun) {
    if (!dryRun) {
      open.forget(name);
      emptyInBackground(name);
    }
  }

  /** Goes on after the request that asked for it has been answered. */
  private void emptyInBackground(String name) {
    if (emptying.add(name)) {
      emptyAfter(Duration.ZERO, name);
    }
  }

  private void emptyAfter(Duration pause, String name) {
    background.run(
        pause,
        () -> empty(name),
        failure -> {
          LOG.warnf("namespace not emptied, trying again: name=%s %s", name, failure.getMessage());
          emptyAfter(PAUSE, name);
        });
  }

  private Uni<Void> empty(String name) {
    return deleteContents(name)
        .chain(() -> isEmpty(name))
        .chain(empty -> empty ? end(name) : again(name));
  }

  private Uni<Void> deleteContents(String name) {
    return Multi.createFrom()
        .iterable(contents)
        .onItem()
        .transformToUniAndConcatenate(
            kind -> kind.deleteCollection(name, ListOptions.EVERYTHING, BACKGROUND))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> isEmpty(String name) {
    return Multi.createFrom()
        .iterable(contents)
        .onItem()
        .transformToUniAndConcatenate(kind -> kind.isEmpty(name))
        .collect()
        .asList()
        .map(empty -> !empty.contains(false));
  }

  private Uni<Void> again(String name) {
    emptyAfter(PAUSE, name);
    return Uni.createFrom().voidItem();
  }

  /** The namespace goes, unless finalizers of clients hold it. */
  private Uni<Void> end(String name) {
    emptying.remove(name);
    return registry
        .change("", name, NamespaceStrategy::emptied)
        .invoke(() -> LOG.infof("namespace emptied, name=%s", name))
        .replaceWithVoid()
        .onFailure(NamespaceLifecycle::isGone)
        .recoverWithNull();
  }

  /** Another replica was faster. */
  private static boolean isGone(Throwable failure) {
    return failure instanceof StatusException status && status.status().code() == 404;
  }
}
