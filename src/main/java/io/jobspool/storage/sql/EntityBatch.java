package io.jobspool.storage.sql;

import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.sql.GroupCommit.Outcome;
import io.jobspool.storage.sql.GroupCommit.Outcome.Done;
import io.jobspool.storage.sql.GroupCommit.Outcome.Failed;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One transaction that does a batch of writes. Once it has the lock of the revision, nothing that
 * it reads can change, so it reads what the writes are about, decides about each in order, and
 * writes.
 *
 * <p>All writes of a batch are under way at the same time, so any order of them is a right one. An
 * object is therefore changed once in a batch: whoever comes second finds it changed.
 */
final class EntityBatch<E extends StoredEntity, H extends HistoryEntity> {
  private static final String LAST_FIRST = " order by resourceVersion desc";

  private final EntityTables<E, H> tables;
  private final Mutiny.Session session;
  private final List<Write> writes;

  private final Map<UUID, Outcome<Long>> outcomes = new HashMap<>();
  private final Map<Long, E> targets = new HashMap<>();
  private final Set<Position> taken = new HashSet<>();
  private final Set<String> openNamespaces = new HashSet<>();
  private final Set<Position> changed = new HashSet<>();
  private final List<Object> added = new ArrayList<>();
  private final List<Object> removed = new ArrayList<>();
  private long reached;

  EntityBatch(EntityTables<E, H> tables, Mutiny.Session session, List<Write> writes) {
    this.tables = tables;
    this.session = session;
    this.writes = writes;
  }

  /**
   * Does the writes; the outcomes are in their order.
   *
   * @param again whether an earlier attempt may have been committed without anyone knowing
   */
  Uni<List<Outcome<Long>>> run(boolean again) {
    return Revision.lock(session)
        .invoke(revision -> reached = revision)
        .chain(() -> again ? findCommitted() : Uni.createFrom().voidItem())
        .chain(this::findTargets)
        .chain(this::findTaken)
        .chain(this::findOpenNamespaces)
        .invoke(this::decide)
        .chain(this::flush)
        .map(done -> writes.stream().map(this::outcome).toList());
  }

  private Outcome<Long> outcome(Write write) {
    return Objects.requireNonNull(outcomes.get(write.id()));
  }

  private Stream<Write> undecided(boolean creates) {
    return writes.stream()
        .filter(write -> write.isCreate() == creates && !outcomes.containsKey(write.id()));
  }

  /** Finds writes that an earlier attempt committed: by the versions that they began or ended. */
  private Uni<Void> findCommitted() {
    Map<String, Object> ids = Map.of("ids", writes.stream().map(Write::id).toList());
    return find(tables.current(), "uid in :ids", ids)
        .invoke(found -> found.forEach(each -> done(each.uid, each.resourceVersion)))
        .chain(() -> find(tables.history(), "uid in :ids or writeId in :ids" + LAST_FIRST, ids))
        .invoke(found -> found.forEach(this::committedBefore))
        .replaceWithVoid();
  }

  /** A superseded version names the write that ended it; the first one's uid is its create. */
  private void committedBefore(H version) {
    done(version.uid, version.resourceVersion);
    done(version.writeId, version.validUntil);
  }

  private void done(UUID write, long revision) {
    outcomes.put(write, new Done<>(revision));
  }

  private Uni<Void> findTargets() {
    List<Long> revisions = undecided(false).map(Write::expectedRevision).toList();
    if (revisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return find(tables.current(), "resourceVersion in :all", Map.of("all", revisions))
        .invoke(found -> found.forEach(each -> targets.put(each.resourceVersion, each)))
        .replaceWithVoid();
  }

  private Uni<Void> findTaken() {
    List<Position> wanted = undecided(true).map(Write::position).toList();
    if (wanted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("names", wanted.stream().map(Position::name).toList());
    if (tables.namespaced()) {
      parameters.put("namespaces", namespaces(wanted));
    }
    String somewhere = tables.namespaced() ? " and namespace in :namespaces" : "";
    return find(tables.current(), "name in :names" + somewhere, parameters)
        .invoke(found -> found.forEach(each -> taken.add(each.position())))
        .replaceWithVoid();
  }

  private Uni<Void> findOpenNamespaces() {
    List<Position> wanted = undecided(true).map(Write::position).toList();
    if (wanted.isEmpty() || !tables.namespaced()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, Object> names = Map.of("names", namespaces(wanted));
    return find(NamespaceEntity.class, "name in :names and not terminating", names)
        .invoke(found -> found.forEach(each -> openNamespaces.add(each.name)))
        .replaceWithVoid();
  }

  private static Set<String> namespaces(List<Position> positions) {
    return positions.stream().map(Position::namespace).collect(Collectors.toSet());
  }

  private <X> Uni<List<X>> find(Class<X> type, String where, Map<String, Object> parameters) {
    String query = "from " + type.getSimpleName() + " where " + where;
    Mutiny.SelectionQuery<X> selection = session.createSelectionQuery(query, type);
    parameters.forEach(selection::setParameter);
    return selection.getResultList();
  }

  private void decide() {
    for (Write write : writes) {
      if (!outcomes.containsKey(write.id())) {
        outcomes.put(write.id(), write.isCreate() ? create(write) : change(write));
      }
    }
  }

  private Outcome<Long> create(Write write) {
    if (tables.namespaced() && !openNamespaces.contains(write.position().namespace())) {
      return new Failed<>(new StorageException.NamespaceClosed());
    }
    if (taken.contains(write.position()) || !changed.add(write.position())) {
      return new Failed<>(new StorageException.NameTaken());
    }
    E entity = tables.newCurrent().get();
    entity.fill(Objects.requireNonNull(write.draft()), ++reached);
    added.add(entity);
    return new Done<>(reached);
  }

  private Outcome<Long> change(Write write) {
    E entity = targets.get(write.expectedRevision());
    if (entity == null
        || !entity.position().equals(write.position())
        || !changed.add(write.position())) {
      return new Failed<>(new StorageException.RevisionConflict());
    }
    H version = tables.newHistory().get();
    version.supersede(entity, write, ++reached);
    added.add(version);
    if (write.draft() == null) {
      removed.add(entity);
    } else {
      entity.fill(write.draft(), reached);
    }
    return new Done<>(reached);
  }

  private Uni<Void> flush() {
    return session
        .persistAll(added.toArray())
        .chain(() -> session.removeAll(removed.toArray()))
        .chain(() -> Revision.set(session, reached));
  }
}
