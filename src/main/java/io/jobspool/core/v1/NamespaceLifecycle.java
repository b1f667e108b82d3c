package io.jobspool.core.v1;

import io.jobspool.dialect.DialectConfig;
import io.jobspool.meta.PartialObjectMetadata;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.CreateOptions;
import io.jobspool.registry.Namespaces;
import io.jobspool.registry.Registry;
import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.Position;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.sql.JobStore;
import io.jobspool.storage.sql.NamespaceStore;
import io.jobspool.watch.ChangeFeed;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The ends of a namespace's life. The namespace {@code default} is there from the first start on
 * and stays. Any other one that is deleted is first marked as terminating, which closes it to new
 * Jobs; then its Jobs are removed in small steps, and at last itself. A replica that starts goes on
 * with what another one left half done.
 */
@Singleton
public class NamespaceLifecycle {
  private static final Logger LOG = Logger.getLogger(NamespaceLifecycle.class);
  private static final String DEFAULT = "default";

  /** Jobs removed in one transaction: few enough that other writers do not notice. */
  private static final int STEP = 500;

  private final Registry<Namespace> registry;
  private final Namespaces open;
  private final JobStore jobs;

  NamespaceLifecycle(
      NamespaceStore store, JobStore jobs, Namespaces open, ChangeFeed feed, DialectConfig config) {
    this.registry = new Registry<>(new NamespaceStrategy(), store, feed, config.dialect());
    this.jobs = jobs;
    this.open = open;
  }

  /** The registry of namespaces. */
  Registry<Namespace> registry() {
    return registry;
  }

  void start(@Observes StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () -> createDefault().chain(this::terminating).invoke(this::finishDeletions));
  }

  private Uni<List<Namespace>> terminating() {
    return registry.all().filter(NamespaceLifecycle::isTerminating).collect().asList();
  }

  private void finishDeletions(List<Namespace> terminating) {
    terminating.forEach(this::emptyInBackground);
  }

  private Uni<Void> createDefault() {
    Namespace namespace = NamespaceStrategy.named(DEFAULT);
    return registry
        .create("", namespace, new CreateOptions(false, "jobspool"))
        .replaceWithVoid()
        .onFailure(NamespaceLifecycle::isAlreadyExists)
        .recoverWithNull();
  }

  private static boolean isAlreadyExists(Throwable failure) {
    return failure instanceof StatusException status && status.isAlreadyExists();
  }

  private static boolean isTerminating(Namespace namespace) {
    return namespace.metadata().deletionTimestamp() != null;
  }

  /**
   * Begins the deletion of a namespace.
   *
   * @return the terminating namespace
   */
  Uni<Namespace> delete(String name) {
    if (name.equals(DEFAULT)) {
      return Uni.createFrom()
          .failure(
              StatusException.forbidden(
                  Namespaces.RESOURCE, name, "this namespace may not be deleted"));
    }
    return registry
        .beginDeletion("", name)
        .invoke(() -> open.forget(name))
        .invoke(this::emptyInBackground);
  }

  /** Goes on after the request that asked for it has been answered. */
  private void emptyInBackground(Namespace namespace) {
    String name = namespace.metadata().name();
    empty(name)
        .chain(() -> registry.remove("", name))
        .subscribe()
        .with(
            revision -> LOG.infof("namespace removed, name=%s", name),
            failure -> LOG.errorf(failure, "namespace not removed, name=%s", name));
  }

  private Uni<Void> empty(String namespace) {
    PageQuery some =
        new PageQuery(
            namespace,
            LabelQuery.EVERYTHING,
            FieldQuery.EVERYTHING,
            Position.START,
            STEP,
            PageQuery.CURRENT,
            false);
    return jobs.list(some)
        .chain(
            page ->
                page.items().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join()
                        .all(page.items().stream().map(job -> remove(namespace, job)).toList())
                        .andCollectFailures()
                        .chain(() -> empty(namespace)));
  }

  private Uni<Long> remove(String namespace, StoredObject job) {
    try {
      String name =
          JsonDecoder.decode(job.json(), PartialObjectMetadata.class, true)
              .value()
              .metadata()
              .name();
      return jobs.delete(namespace, name, job.revision());
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
