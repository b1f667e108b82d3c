package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.registry.patch.managed.FieldSet;
import io.jobspool.registry.patch.managed.ManagedFields;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.storage.StorageException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How an object comes to be.
 *
 * @param <T> the kind's wire record
 */
final class Creation<T extends Record & KubernetesObject<T>> {
  /** How often a generated name is made anew when it is taken, as in Kubernetes. */
  private static final int NAME_ATTEMPTS = 8;

  private final Strategy<T> strategy;
  private final Resource resource;
  private final TypedStore<T> store;
  private final NamespaceGate namespaces;
  private final Dialect dialect;
  private final Stamp stamp;
  private final ManagedFields<T> managedFields;

  Creation(Strategy<T> strategy, TypedStore<T> store, NamespaceGate namespaces, Dialect dialect) {
    this.strategy = strategy;
    this.resource = strategy.resource();
    this.store = store;
    this.namespaces = namespaces;
    this.dialect = dialect;
    this.stamp = new Stamp(resource, dialect);
    this.managedFields =
        new ManagedFields<>(
            resource, strategy.type(), "", FieldSet.of("status"), UnaryOperator.identity());
  }

  /** Creates an object as a client sent it. */
  Uni<Written<T>> create(String namespace, T sent, WriteOptions options) {
    Requirements.sameNamespace(namespace, sent);
    return requireOpen(namespace, sent)
        .map(open -> strategy.withDefaults(sent))
        .chain(object -> createNamed(namespace, object, options));
  }

  /**
   * Creates an object from an applied configuration.
   *
   * @param applied the object with its defaults; its {@code managedFields} are kept
   */
  Uni<Written<T>> createApplied(String namespace, T applied, boolean dryRun) {
    T unversioned = store.withRevision(applied, "");
    List<ManagedFieldsEntry> managers = applied.metadata().managedFields();
    return requireOpen(namespace, unversioned)
        .chain(open -> createOnce(namespace, unversioned, dryRun, now -> managers));
  }

  private Uni<Boolean> requireOpen(String namespace, T object) {
    return namespaces
        .isOpen(namespace)
        .invoke(
            open -> {
              if (!open) {
                throw namespaceTerminating(object.metadata().name(), namespace);
              }
            });
  }

  private StatusException namespaceTerminating(String name, String namespace) {
    return StatusException.namespaceTerminating(resource, name, namespace);
  }

  private Uni<Written<T>> createNamed(String namespace, T object, WriteOptions options) {
    ObjectMeta meta = object.metadata();
    boolean nameIsGenerated = meta.name().isEmpty() && !meta.generateName().isEmpty();
    Uni<Written<T>> attempt =
        Uni.createFrom()
            .deferred(
                () ->
                    createOnce(
                        namespace,
                        object,
                        options.dryRun(),
                        now -> managersOf(object, options, now)));
    return nameIsGenerated
        ? attempt.onFailure(Creation::isNameTaken).retry().atMost(NAME_ATTEMPTS - 1)
        : attempt;
  }

  private static boolean isNameTaken(Throwable failure) {
    return failure instanceof StatusException status && status.isAlreadyExists();
  }

  private Uni<Written<T>> createOnce(
      String namespace,
      T object,
      boolean dryRun,
      Function<Time, List<ManagedFieldsEntry>> managers) {
    Time now = Time.of(Instant.now());
    T prepared = strategy.prepareForCreate(stamp.onCreate(object, namespace, now));
    rejectInvalid(prepared);
    List<String> warnings = strategy.warningsOnCreate(prepared);
    T managed = withManagers(strategy.canonicalize(prepared), managers.apply(now));
    T unversioned = withoutRevision(managed);
    return dryRun ? pretend(unversioned, warnings) : store(unversioned, warnings);
  }

  private void rejectInvalid(T object) {
    List<FieldError> errors = strategy.validate(object);
    if (!errors.isEmpty()) {
      throw StatusException.invalid(resource, object.metadata().name(), errors);
    }
  }

  /** Whoever creates an object is the manager of all that was sent and defaulted. */
  private List<ManagedFieldsEntry> managersOf(T defaulted, WriteOptions options, Time now) {
    return dialect.tracksManagedFieldsAlways()
        ? managedFields.onCreate(defaulted, options.fieldManager(), now)
        : List.of();
  }

  private T withManagers(T object, List<ManagedFieldsEntry> managers) {
    if (managers.isEmpty()) {
      return object;
    }
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.managedFields(managers).build());
  }

  /** Clients may not choose revisions; Kubernetes answers those who try with a 500. */
  private T withoutRevision(T object) {
    String sent = object.metadata().resourceVersion();
    boolean none = sent.isEmpty() || sent.equals("0");
    if (!none && dialect.answersMeasuredServerErrors()) {
      throw StatusException.internal("resourceVersion should not be set on objects to be created");
    }
    return store.withRevision(object, "");
  }

  private Uni<Written<T>> pretend(T object, List<String> warnings) {
    ObjectMeta meta = object.metadata();
    return store
        .get(meta.namespace(), meta.name())
        .map(
            found -> {
              if (found.isPresent()) {
                throw nameTaken(meta, found);
              }
              return new Written<>(object, true, warnings);
            });
  }

  private Uni<Written<T>> store(T object, List<String> warnings) {
    return store
        .create(object, warnings)
        .onFailure(StorageException.NameTaken.class)
        .recoverWithUni(() -> failNameTaken(object.metadata()))
        .onFailure(StorageException.NamespaceClosed.class)
        .recoverWithUni(() -> failNamespaceClosed(object));
  }

  private Uni<Written<T>> failNameTaken(ObjectMeta meta) {
    return store
        .get(meta.namespace(), meta.name())
        .chain(found -> Uni.createFrom().failure(nameTaken(meta, found)));
  }

  private StatusException nameTaken(ObjectMeta meta, Optional<T> owner) {
    StatusException taken =
        meta.generateName().isEmpty()
            ? StatusException.alreadyExists(resource, meta.name())
            : StatusException.generatedNameTaken(resource, meta.name());
    boolean goes = owner.map(found -> found.metadata().deletionTimestamp()).isPresent();
    return goes ? taken.whileBeingDeleted() : taken;
  }

  /** The namespace was open a moment ago: says what it is now. */
  private Uni<Written<T>> failNamespaceClosed(T object) {
    String namespace = object.metadata().namespace();
    namespaces.forget(namespace);
    return requireOpen(namespace, object)
        .chain(
            () ->
                Uni.createFrom()
                    .failure(namespaceTerminating(object.metadata().name(), namespace)));
  }
}
