package io.jobspool.registry;

import io.jobspool.meta.PartialObjectMetadata;
import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.sql.NamespaceStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The namespaces that are known to take new objects. A name that is not known is looked up; one
 * that another replica has closed meanwhile is found out by the insert, which guards existence
 * itself.
 */
@Singleton
public class Namespaces implements NamespaceGate {
  /** The collection of namespaces. */
  public static final Resource RESOURCE = new Resource("", "v1", "namespaces", "Namespace", false);

  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final NamespaceStore store;

  Namespaces(NamespaceStore store) {
    this.store = store;
  }

  @Override
  public Uni<Boolean> isOpen(String namespace) {
    if (open.contains(namespace)) {
      return Uni.createFrom().item(true);
    }
    return store
        .get("", namespace)
        .map(found -> remember(namespace, found))
        .onFailure()
        .transform(Failures::translated);
  }

  @Override
  public void forget(String namespace) {
    open.remove(namespace);
  }

  private boolean remember(String namespace, Optional<StoredObject> found) {
    PartialObjectMetadata object =
        TypedStore.read(
            found.orElseThrow(() -> StatusException.notFound(RESOURCE, namespace)),
            PartialObjectMetadata.class);
    boolean isOpen = object.metadata().deletionTimestamp() == null;
    if (isOpen) {
      open.add(namespace);
    }
    return isOpen;
  }
}
