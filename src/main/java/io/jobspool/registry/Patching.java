package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.OwnerReferences;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.patch.ApplyConfiguration;
import io.jobspool.registry.patch.ObjectPatcher;
import io.jobspool.registry.patch.Patch;
import io.jobspool.registry.patch.managed.ManagedFields;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.Zero;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How an object, or a subresource of it, is changed by a patch. Whatever the patch is made of, it
 * ends as an {@link Update}; a configuration that is applied where no object is ends as a {@link
 * Creation}.
 *
 * @param <T> the kind's wire record
 */
final class Patching<T extends Record & KubernetesObject<T>> {
  /** How often an apply starts anew when the object comes or goes meanwhile. */
  private static final int APPLY_RETRIES = 5;

  private final Strategy<T> strategy;
  private final Resource resource;
  private final TypedStore<T> store;
  private final Creation<T> creation;
  private final Update<T> update;
  private final ObjectPatcher<T> patcher;

  Patching(
      Strategy<T> strategy,
      TypedStore<T> store,
      Creation<T> creation,
      Update<T> update,
      Dialect dialect) {
    this.strategy = strategy;
    this.resource = strategy.resource();
    this.store = store;
    this.creation = creation;
    this.update = update;
    this.patcher = new ObjectPatcher<>(resource, strategy.type(), dialect.knowsCceFields());
  }

  /** Merges a patch into the object of a name. */
  Uni<Written<T>> patch(String namespace, String name, Patch patch, WriteOptions options) {
    return store.change(
        namespace, name, options.dryRun(), current -> patched(current, patch, options));
  }

  private Written<T> patched(T current, Patch patch, WriteOptions options) {
    ObjectPatcher.Patched<T> patched = patcher.patch(current, patch);
    T wanted = strategy.withDefaults(patched.object());
    requireSameObject(current.metadata().namespace(), current.metadata().name(), wanted);
    T managed = update.withManagers(current, wanted, options.fieldManager());
    return withWarnings(patched.warnings(), changed(current, managed));
  }

  private Written<T> changed(T current, T wanted) {
    OwnerReferences.Distinct<T> distinct = OwnerReferences.ofPatched(wanted);
    return withWarnings(distinct.warnings(), update.changed(current, distinct.object()));
  }

  private static void requireSameObject(String namespace, String name, KubernetesObject<?> wanted) {
    Requirements.sameNamespace(namespace, wanted);
    Requirements.sameName(name, wanted);
  }

  private static <T> Written<T> withWarnings(List<String> warnings, Written<T> written) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(written.warnings());
    return new Written<>(written.object(), written.created(), all);
  }

  /**
   * Applies a configuration to the object of a name.
   *
   * @param force whether to take over fields that others own
   */
  Uni<Written<T>> apply(
      String namespace,
      String name,
      ApplyConfiguration configuration,
      boolean force,
      WriteOptions options) {
    Uni<Written<T>> change =
        store.change(
            namespace,
            name,
            options.dryRun(),
            current -> changed(current, applied(current, configuration, force, options)));
    Uni<Written<T>> changeOrCreate =
        update.isOfSubresource() || !options.mayCreate()
            ? change
            : change
                .onFailure(StatusException::isNotFound)
                .recoverWithUni(
                    Uni.createFrom()
                        .deferred(() -> create(namespace, name, configuration, options)))
                .onFailure(Patching::isAlreadyExists)
                .retry()
                .atMost(APPLY_RETRIES);
    return changeOrCreate.map(written -> withWarnings(configuration.duplicates(), written));
  }

  private static boolean isAlreadyExists(Throwable failure) {
    return failure instanceof StatusException status && status.isAlreadyExists();
  }

  private T applied(
      T current, ApplyConfiguration configuration, boolean force, WriteOptions options) {
    T applied = merged(current, configuration, force, options);
    requireSameObject(current.metadata().namespace(), current.metadata().name(), applied);
    return applied;
  }

  private T merged(
      T current, ApplyConfiguration configuration, boolean force, WriteOptions options) {
    ManagedFields.Applied applied =
        update
            .managedFields()
            .onApply(
                current,
                configuration.object(),
                options.fieldManager(),
                force,
                Time.of(Instant.now()));
    T merged = strategy.withDefaults(patcher.merged(applied.object()));
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(merged.metadata());
    return merged.withMetadata(meta.managedFields(applied.managedFields()).build());
  }

  private Uni<Written<T>> create(
      String namespace, String name, ApplyConfiguration configuration, WriteOptions options) {
    T applied = merged(Zero.of(strategy.type()), configuration, false, options);
    String uid = applied.metadata().uid();
    if (!uid.isEmpty()) {
      throw StatusException.conflict(
          resource,
          name,
          "uid mismatch: the provided object specified uid "
              + uid
              + ", and no existing object was found");
    }
    requireSameObject(namespace, name, applied);
    return creation.createApplied(namespace, applied, options.dryRun());
  }
}
