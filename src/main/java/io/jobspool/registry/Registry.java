package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.ResourceVersion;
import io.jobspool.registry.patch.managed.FieldSet;
import io.jobspool.registry.patch.managed.ManagedFields;
import io.jobspool.serializer.JsonEncoder;
import io.jobspool.serializer.JsonFormat;
import io.jobspool.storage.Draft;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.Store;
import io.jobspool.storage.StoredObject;
import io.jobspool.watch.ChangeFeed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The verbs on the objects of one kind: each method lists its steps in order. Operations fail with
 * {@link StatusException}s, ready to be answered.
 *
 * @param <T> the kind's wire record
 */
public final class Registry<T extends Record & KubernetesObject<T>> {
  /** How often a generated name is made anew when it is taken, as in Kubernetes. */
  private static final int NAME_ATTEMPTS = 8;

  /**
   * How often the server's own change is tried again when a client changed the object meanwhile.
   */
  private static final int CONFLICT_ATTEMPTS = 10;

  private final Strategy<T> strategy;
  private final Resource resource;
  private final Store store;
  private final NamespaceGate namespaces;
  private final Dialect dialect;
  private final Stamp stamp;
  private final ManagedFields<T> managedFields;
  private final CollectionReader<T> reader;
  private final Watching<T> watching;

  /** A registry of objects in namespaces. */
  public Registry(
      Strategy<T> strategy, Store store, Namespaces namespaces, ChangeFeed feed, Dialect dialect) {
    this(strategy, store, (NamespaceGate) namespaces, feed, dialect);
  }

  /** A registry of objects that live in no namespace. */
  public Registry(Strategy<T> strategy, Store store, ChangeFeed feed, Dialect dialect) {
    this(strategy, store, NamespaceGate.NONE, feed, dialect);
  }

  private Registry(
      Strategy<T> strategy,
      Store store,
      NamespaceGate namespaces,
      ChangeFeed feed,
      Dialect dialect) {
    this.strategy = strategy;
    this.resource = strategy.resource();
    this.store = store;
    this.namespaces = namespaces;
    this.dialect = dialect;
    this.stamp = new Stamp(resource, dialect);
    this.managedFields = new ManagedFields<>(resource, strategy.type(), "", FieldSet.of("status"));
    this.reader = new CollectionReader<>(strategy, store);
    this.watching = new Watching<>(strategy, reader, feed);
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
    requireSameNamespace(namespace, sent);
    return requireOpen(namespace, sent)
        .map(open -> strategy.withDefaults(sent))
        .chain(object -> createNamed(namespace, object, options))
        .onFailure()
        .transform(Failures::translated);
  }

  /** The current object of a name. */
  public Uni<T> get(String namespace, String name) {
    return store
        .get(namespace, name)
        .map(found -> found.orElseThrow(() -> StatusException.notFound(resource, name)))
        .map(found -> Stored.decode(found, strategy.type()))
        .onFailure()
        .transform(Failures::translated);
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

  /** Marks an object as going, unless it is marked already. */
  public Uni<T> beginDeletion(String namespace, String name) {
    return get(namespace, name)
        .chain(
            object ->
                object.metadata().deletionTimestamp() == null
                    ? update(strategy.terminating(stamp.onDelete(object, Time.of(Instant.now()))))
                    : Uni.createFrom().item(object))
        .onFailure(StorageException.RevisionConflict.class)
        .retry()
        .atMost(CONFLICT_ATTEMPTS)
        .onFailure()
        .transform(Failures::translated);
  }

  /** Removes an object as it is now. */
  public Uni<Long> remove(String namespace, String name) {
    return get(namespace, name)
        .chain(object -> store.delete(namespace, name, revisionOf(object)))
        .onFailure(StorageException.RevisionConflict.class)
        .retry()
        .atMost(CONFLICT_ATTEMPTS)
        .onFailure()
        .transform(Failures::translated);
  }

  /**
   * Changes as they are committed. Fails with a {@link StatusException} (410) if changes from the
   * revision on are not known any more.
   */
  public Multi<WatchEvent<T>> watch(WatchOptions options) {
    return watching.watch(options);
  }

  private Uni<T> update(T object) {
    return store
        .update(draftOf(object), revisionOf(object))
        .map(revision -> withRevision(object, Long.toString(revision)));
  }

  private static long revisionOf(KubernetesObject<?> object) {
    return Long.parseLong(object.metadata().resourceVersion());
  }

  private static void requireSameNamespace(String namespace, KubernetesObject<?> sent) {
    String own = sent.metadata().namespace();
    if (!own.isEmpty() && !own.equals(namespace) && !namespace.isEmpty()) {
      throw StatusException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
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

  private Uni<Created<T>> createNamed(String namespace, T object, CreateOptions options) {
    ObjectMeta meta = object.metadata();
    boolean nameIsGenerated = meta.name().isEmpty() && !meta.generateName().isEmpty();
    Uni<Created<T>> attempt =
        Uni.createFrom().deferred(() -> createOnce(namespace, object, options));
    return nameIsGenerated
        ? attempt.onFailure(Registry::isNameTaken).retry().atMost(NAME_ATTEMPTS - 1)
        : attempt;
  }

  private static boolean isNameTaken(Throwable failure) {
    return failure instanceof StatusException status && status.isAlreadyExists();
  }

  private Uni<Created<T>> createOnce(String namespace, T object, CreateOptions options) {
    Time now = Time.of(Instant.now());
    T prepared = strategy.prepareForCreate(stamp.onCreate(object, namespace, now));
    rejectInvalid(prepared);
    List<String> warnings = strategy.warningsOnCreate(prepared);
    T managed = withManagers(strategy.canonicalize(prepared), object, options.fieldManager(), now);
    T unversioned = withoutRevision(managed);
    return (options.dryRun() ? pretend(unversioned) : store(unversioned))
        .map(stored -> new Created<>(stored, warnings));
  }

  /** The object with whoever created it as the manager of all that was sent and defaulted. */
  private T withManagers(T object, T defaulted, String manager, Time now) {
    if (!dialect.tracksManagedFieldsAlways()) {
      return object;
    }
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    meta.managedFields(managedFields.onCreate(defaulted, manager, now));
    return object.withMetadata(meta.build());
  }

  private void rejectInvalid(T object) {
    List<FieldError> errors = strategy.validate(object);
    if (!errors.isEmpty()) {
      throw StatusException.invalid(resource, object.metadata().name(), errors);
    }
  }

  /** Clients may not choose revisions; Kubernetes answers those who try with a 500. */
  private T withoutRevision(T object) {
    String sent = object.metadata().resourceVersion();
    boolean none = sent.isEmpty() || sent.equals("0");
    if (!none && dialect.answersMeasuredServerErrors()) {
      throw StatusException.internal("resourceVersion should not be set on objects to be created");
    }
    return withRevision(object, "");
  }

  private static <T extends KubernetesObject<T>> T withRevision(T object, String revision) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.resourceVersion(revision).build());
  }

  private Uni<T> pretend(T object) {
    ObjectMeta meta = object.metadata();
    return store
        .get(meta.namespace(), meta.name())
        .map(
            found -> {
              if (found.isPresent()) {
                throw nameTaken(meta, found);
              }
              return object;
            });
  }

  private Uni<T> store(T object) {
    return store
        .create(draftOf(object))
        .map(revision -> withRevision(object, Long.toString(revision)))
        .onFailure(StorageException.NameTaken.class)
        .recoverWithUni(() -> failNameTaken(object.metadata()))
        .onFailure(StorageException.NamespaceClosed.class)
        .recoverWithUni(() -> failNamespaceClosed(object));
  }

  private Draft draftOf(T object) {
    ObjectMeta meta = object.metadata();
    String json = JsonEncoder.encode(withRevision(object, Draft.NO_REVISION), JsonFormat.COMPACT);
    Instant createdAt = Objects.requireNonNull(meta.creationTimestamp()).toInstant();
    return Draft.of(UUID.fromString(meta.uid()), meta.namespace(), meta.name(), createdAt, json);
  }

  private Uni<T> failNameTaken(ObjectMeta meta) {
    return store
        .get(meta.namespace(), meta.name())
        .chain(found -> Uni.createFrom().failure(nameTaken(meta, found)));
  }

  private StatusException nameTaken(ObjectMeta meta, Optional<StoredObject> owner) {
    StatusException taken =
        meta.generateName().isEmpty()
            ? StatusException.alreadyExists(resource, meta.name())
            : StatusException.generatedNameTaken(resource, meta.name());
    boolean goes =
        owner
            .map(found -> Stored.decode(found, strategy.type()).metadata().deletionTimestamp())
            .isPresent();
    return goes ? taken.whileBeingDeleted() : taken;
  }

  /** The namespace was open a moment ago: says what it is now. */
  private Uni<T> failNamespaceClosed(T object) {
    String namespace = object.metadata().namespace();
    namespaces.forget(namespace);
    return requireOpen(namespace, object)
        .chain(
            () ->
                Uni.createFrom()
                    .failure(namespaceTerminating(object.metadata().name(), namespace)));
  }
}
