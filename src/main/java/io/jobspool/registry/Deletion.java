package io.jobspool.registry;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Preconditions;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Status;
import io.jobspool.meta.StatusDetails;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.strategy.Strategy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an object goes: at once if nothing holds it, else as soon as its finalizers have been
 * removed, by changes of it. The policy for its dependents is a finalizer too, which the {@link
 * GarbageCollector} removes.
 *
 * @param <T> the kind's wire record
 */
final class Deletion<T extends Record & KubernetesObject<T>> {
  private final Strategy<T> strategy;
  private final Resource resource;
  private final TypedStore<T> store;
  private final Stamp stamp;
  private final GarbageCollector<T> collector;

  Deletion(Strategy<T> strategy, TypedStore<T> store, Stamp stamp, GarbageCollector<T> collector) {
    this.strategy = strategy;
    this.resource = strategy.resource();
    this.store = store;
    this.stamp = stamp;
    this.collector = collector;
  }

  /**
   * Deletes the object of a name.
   *
   * @return the object, if finalizers still hold it, or a {@code Status} that says that it is gone
   */
  Uni<Record> delete(String namespace, String name, DeleteOptions options) {
    boolean dryRun = !options.dryRun().isEmpty();
    return store
        .change(namespace, name, dryRun, current -> Written.of(terminating(current, options)))
        .map(Written::object)
        .invoke(object -> collectLater(object, dryRun))
        .map(this::answer);
  }

  private T terminating(T current, DeleteOptions options) {
    requirePreconditions(current, options.preconditions());
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(current.metadata());
    meta.finalizers(finalizers(current.metadata().finalizers(), options));
    T object = current.withMetadata(meta.build());
    return current.metadata().deletionTimestamp() == null
        ? strategy.terminating(stamp.onDelete(object, Time.of(Instant.now())))
        : object;
  }

  private void requirePreconditions(T current, @Nullable Preconditions expected) {
    if (expected == null) {
      return;
    }
    ObjectMeta meta = current.metadata();
    if (expected.uid() != null && !expected.uid().equals(meta.uid())) {
      throw preconditionFailed("UID", expected.uid(), meta.uid(), meta.name());
    }
    if (expected.resourceVersion() != null
        && !expected.resourceVersion().equals(meta.resourceVersion())) {
      throw preconditionFailed(
          "ResourceVersion", expected.resourceVersion(), meta.resourceVersion(), meta.name());
    }
  }

  private StatusException preconditionFailed(
      String what, String expected, String actual, String name) {
    String guess =
        what.equals("UID")
            ? "The object might have been deleted and then recreated"
            : "The object might have been modified";
    return StatusException.preconditionFailed(
        resource,
        name,
        String.format(
            "the %s in the precondition (%s) does not match the %s in record (%s). %s",
            what, expected, what, actual, guess));
  }

  /** The finalizers with that of the propagation policy in place of an earlier one. */
  private List<String> finalizers(List<String> current, DeleteOptions options) {
    String own = GarbageCollector.finalizerOf(policy(current, options));
    List<String> finalizers = new ArrayList<>(current);
    finalizers.removeIf(each -> GarbageCollector.isOwn(each) && !each.equals(own));
    if (!own.isEmpty() && !finalizers.contains(own)) {
      finalizers.add(own);
    }
    return finalizers;
  }

  /** What the client asks for counts before what the object says, and that before the default. */
  private String policy(List<String> finalizers, DeleteOptions options) {
    if (options.orphanDependents() != null) {
      return options.orphanDependents() ? "Orphan" : "Background";
    }
    if (options.propagationPolicy() != null) {
      return options.propagationPolicy();
    }
    return GarbageCollector.policyOf(finalizers).orElse(strategy.defaultPropagationPolicy());
  }

  private void collectLater(T object, boolean dryRun) {
    if (!dryRun && strategy.isHeld(object)) {
      collector.collectLater(object);
    }
  }

  private Record answer(T object) {
    if (strategy.isHeld(object)) {
      return object;
    }
    ObjectMeta meta = object.metadata();
    StatusDetails details =
        new StatusDetails(
            meta.name(), resource.group(), resource.plural(), meta.uid(), List.of(), 0);
    ListMeta none = new ListMeta("", "", "", null);
    return new Status("Status", "v1", none, "Success", "", "", details, 0);
  }
}
