package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.ObjectMetaValidation;
import io.jobspool.registry.patch.managed.FieldSet;
import io.jobspool.registry.patch.managed.ManagedFields;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.registry.strategy.UpdateStrategy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How an object, or a subresource of it, is replaced by what a client sent; patches end with the
 * same steps.
 *
 * @param <T> the kind's wire record
 */
final class Update<T extends Record & KubernetesObject<T>> {
  private final Strategy<T> kind;
  private final UpdateStrategy<T> strategy;
  private final TypedStore<T> store;
  private final Resource resource;
  private final Stamp stamp;
  private final ManagedFields<T> managedFields;

  Update(Strategy<T> kind, UpdateStrategy<T> strategy, TypedStore<T> store, Dialect dialect) {
    this.kind = kind;
    this.strategy = strategy;
    this.store = store;
    this.resource = kind.resource();
    this.stamp = new Stamp(resource, dialect);
    this.managedFields =
        new ManagedFields<>(
            resource,
            kind.type(),
            strategy.subresource(),
            FieldSet.of(strategy.resetField()),
            beforeFirstApply(kind, dialect));
  }

  /**
   * In Kubernetes an object has no managers only if a client took them away. Where none has any at
   * first, clients that then apply become owners of all that is found, and remove what they do not
   * send: {@code kubectl apply --server-side} does after {@code kubectl apply}. So they must not be
   * given what they never sent.
   */
  private static <T extends Record & KubernetesObject<T>> UnaryOperator<T> beforeFirstApply(
      Strategy<T> kind, Dialect dialect) {
    return dialect.tracksManagedFieldsAlways() ? UnaryOperator.identity() : kind::withoutGenerated;
  }

  /** The bookkeeping of who owns what, which patches need as well. */
  ManagedFields<T> managedFields() {
    return managedFields;
  }

  /** Whether only a part of the object is changed, which cannot bring it into being. */
  boolean isOfSubresource() {
    return !strategy.subresource().isEmpty();
  }

  /** Replaces the object of a name. */
  Uni<Written<T>> replace(String namespace, String name, T sent, WriteOptions options) {
    Requirements.sameNamespace(namespace, sent);
    Requirements.sameName(name, sent);
    T object = kind.withDefaults(sent);
    return store.change(
        namespace, name, options.dryRun(), current -> replaced(current, object, options));
  }

  private Written<T> replaced(T current, T object, WriteOptions options) {
    Requirements.sameUid(resource, object, current);
    return changed(current, withManagers(current, object, options.fieldManager()));
  }

  /** The wanted object with whoever wants it as the manager of what differs. */
  T withManagers(T current, T wanted, String manager) {
    Time now = Time.of(Instant.now());
    return with(wanted, managedFields.onUpdate(current, wanted, manager, now));
  }

  private T with(T object, List<ManagedFieldsEntry> managers) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.managedFields(managers).build());
  }

  /**
   * What becomes of the current object when a client wants another one.
   *
   * @param wanted the object with its defaults and its managers
   */
  Written<T> changed(T current, T wanted) {
    Requirements.sameRevision(resource, wanted, current);
    T prepared = strategy.prepareForUpdate(stamp.onUpdate(wanted, current), current);
    rejectInvalid(prepared, current);
    T object = withoutNewTimes(kind.canonicalize(prepared), current);
    return new Written<>(object, false, strategy.warningsOnUpdate(prepared, current));
  }

  private void rejectInvalid(T object, T current) {
    List<FieldError> errors = new ArrayList<>();
    ObjectMetaValidation.validateCommonUpdate(
        object.metadata(), current.metadata(), resource.namespaced(), errors);
    errors.addAll(strategy.validateUpdate(object, current));
    if (!errors.isEmpty()) {
      throw StatusException.invalid(resource, current.metadata().name(), errors);
    }
  }

  /** A write that changes nothing but the times of managers changes nothing. */
  private T withoutNewTimes(T object, T current) {
    List<ManagedFieldsEntry> before = current.metadata().managedFields();
    T unchanged = with(object, before);
    return unchanged.equals(current)
            && ManagedFields.differOnlyInTimes(object.metadata().managedFields(), before)
        ? unchanged
        : object;
  }
}
