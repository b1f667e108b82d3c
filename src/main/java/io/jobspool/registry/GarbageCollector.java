package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Position;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Removes the finalizers {@code orphan} and {@code foregroundDeletion} from terminating objects
 * some time after they were set, so that every deletion ends. In a cluster this is done by the
 * garbage collector once it has dealt with the dependents; here no object has any. Other finalizers
 * are for clients to remove.
 *
 * <p>It is an ordinary change of the object, so any number of replicas may do it at once: one of
 * them succeeds, and the others find nothing to do. What was waiting when a replica stopped is
 * found again by {@link #sweep} when it starts.
 *
 * @param <T> the kind's wire record
 */
final class GarbageCollector<T extends Record & KubernetesObject<T>> {
  private static final Logger LOG = Logger.getLogger(GarbageCollector.class);

  private static final Map<String, String> FINALIZERS =
      Map.of("Orphan", "orphan", "Foreground", "foregroundDeletion");

  /** Objects whose time is kept in memory; those beyond are swept up, so that memory is bounded. */
  private static final int MAX_WAITING = 100_000;

  /** How many are released at the same time: they share commits, and other writers get theirs. */
  private static final int AT_ONCE = 64;

  private final TypedStore<T> store;
  private final Background background;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean sweepIsDue = new AtomicBoolean();
  private final AtomicBoolean sweepIsPlanned = new AtomicBoolean();

  GarbageCollector(TypedStore<T> store, Background background) {
    this.store = store;
    this.background = background;
  }

  /** The finalizer of a propagation policy; empty if it has none. */
  static String finalizerOf(String policy) {
    return FINALIZERS.getOrDefault(policy, "");
  }

  /** The propagation policy that finalizers stand for. */
  static Optional<String> policyOf(List<String> finalizers) {
    return FINALIZERS.entrySet().stream()
        .filter(each -> finalizers.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a finalizer is one of those that are removed here. */
  static boolean isOwn(String finalizer) {
    return FINALIZERS.containsValue(finalizer);
  }

  private static boolean isDue(KubernetesObject<?> object) {
    ObjectMeta meta = object.metadata();
    return meta.deletionTimestamp() != null
        && meta.finalizers().stream().anyMatch(GarbageCollector::isOwn);
  }

  /** Removes the finalizers of a terminating object after the delay. */
  void collectLater(T object) {
    if (!isDue(object)) {
      return;
    }
    if (waiting.incrementAndGet() > MAX_WAITING) {
      sweepIsDue.set(true);
      waiting.decrementAndGet();
      return;
    }
    afterDelay(() -> release(object).onItemOrFailure().invoke((done, failure) -> released()));
  }

  private void released() {
    if (waiting.decrementAndGet() == 0 && sweepIsDue.compareAndSet(true, false)) {
      sweepLater();
    }
  }

  /** Finds all objects whose finalizers are to be removed, and removes them after the delay. */
  void sweepLater() {
    if (sweepIsPlanned.compareAndSet(false, true)) {
      afterDelay(
          () -> {
            sweepIsPlanned.set(false);
            return sweep(Position.START);
          });
    }
  }

  /** Work that fails, for instance because the database is away, is left to a later sweep. */
  private void afterDelay(Supplier<Uni<Void>> work) {
    background.run(background.collectionDelay(), work, this::failed);
  }

  private void failed(Throwable failure) {
    LOG.warnf("finalizers not removed, trying again later: %s", failure.getMessage());
    sweepLater();
  }

  private Uni<Void> sweep(Position after) {
    return store
        .page(PageQueryBuilder.builder(PageQuery.ALL).terminating(true).after(after).build())
        .chain(this::sweep);
  }

  private Uni<Void> sweep(Page page) {
    List<T> objects = store.items(page);
    return Multi.createFrom()
        .iterable(objects)
        .filter(GarbageCollector::isDue)
        .onItem()
        .transformToUni(this::release)
        .merge(AT_ONCE)
        .collect()
        .last()
        .chain(last -> page.hasMore() ? sweep(positionOf(objects)) : Uni.createFrom().voidItem());
  }

  private static Position positionOf(List<? extends KubernetesObject<?>> page) {
    ObjectMeta last = page.get(page.size() - 1).metadata();
    return new Position(last.namespace(), last.name());
  }

  private Uni<Void> release(T object) {
    ObjectMeta meta = object.metadata();
    return store
        .change(meta.namespace(), meta.name(), false, current -> Written.of(released(current)))
        .replaceWithVoid()
        .onFailure(GarbageCollector::isGone)
        .recoverWithNull();
  }

  private T released(T current) {
    if (!isDue(current)) {
      return current;
    }
    List<String> others =
        current.metadata().finalizers().stream().filter(each -> !isOwn(each)).toList();
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(current.metadata());
    return current.withMetadata(meta.finalizers(others).build());
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof StatusException status && status.status().code() == 404;
  }
}
