package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.ListOptions.VersionMatch;
import io.jobspool.registry.list.Listing;
import io.jobspool.registry.list.WatchEvent;
import io.jobspool.registry.list.WatchEvent.Type;
import io.jobspool.registry.list.WatchOptions;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.serializer.Zero;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.StorageException;
import io.jobspool.storage.StoredObject;
import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.Scope;
import io.jobspool.watch.ChangeFeed;
import io.jobspool.watch.Part;
import io.jobspool.watch.WatchedChange;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients of changes: of the objects that there are, if the client asks for them, then of
 * every change in order. What a client selects is a world of its own: an object that begins to
 * match is added to it, and one that stops matching is deleted from it.
 *
 * @param <T> the kind's wire record
 */
final class Watching<T extends Record & KubernetesObject<T>> {
  /** Says in a bookmark that all objects which were there at the start have been told. */
  private static final Map<String, String> INITIAL_EVENTS_END =
      Map.of("k8s.io/initial-events-end", "true");

  private final Strategy<T> strategy;
  private final CollectionReader<T> reader;
  private final ChangeFeed feed;

  Watching(Strategy<T> strategy, CollectionReader<T> reader, ChangeFeed feed) {
    this.strategy = strategy;
    this.reader = reader;
    this.feed = feed;
  }

  /** The objects of one change, read once for all clients. */
  private record Versions<T>(T object, @Nullable T previous) {}

  /**
   * The events that the options ask for, and when the time is over how far they have gone, so that
   * a client goes on from there and not from the last change of its own objects.
   */
  Multi<WatchEvent<T>> watch(WatchOptions options) {
    Told told = new Told(options);
    Multi<WatchEvent<T>> events =
        events(options, told).select().first(options.timeout()).invoke(told::tell);
    Multi<WatchEvent<T>> end =
        Multi.createFrom().deferred(() -> Multi.createFrom().iterable(told.bookmarkIfNews()));
    return Multi.createBy().concatenating().streams(events, end).invoke(event -> feed.tell());
  }

  private Multi<WatchEvent<T>> events(WatchOptions options, Told told) {
    if (options.initialEvents()) {
      return stateAndChanges(options, told);
    }
    return options.resourceVersion() == 0
        ? feed.now().toMulti().flatMap(now -> changes(options, told, now))
        : changes(options, told, options.resourceVersion());
  }

  private Multi<WatchEvent<T>> stateAndChanges(WatchOptions options, Told told) {
    ListOptions state =
        new ListOptions(options.labels(), options.fields(), "", VersionMatch.UNSET, 0, "");
    return reader
        .list(options.namespace(), state, PageQuery.USUAL_LIMIT)
        .toMulti()
        .onItem()
        .transformToMultiAndConcatenate(listing -> stateAndChanges(options, told, listing));
  }

  private Multi<WatchEvent<T>> stateAndChanges(
      WatchOptions options, Told told, Listing<T> listing) {
    long revision = Long.parseLong(listing.metadata().resourceVersion());
    Multi<WatchEvent<T>> state =
        Multi.createBy()
            .concatenating()
            .streams(Multi.createFrom().item(listing.items()), listing.rest())
            .onItem()
            .<T>disjoint()
            .map(object -> new WatchEvent<>(Type.ADDED, object));
    Multi<WatchEvent<T>> end =
        options.bookmarks()
            ? Multi.createFrom().item(bookmark(revision, INITIAL_EVENTS_END))
            : Multi.createFrom().empty();
    return Multi.createBy().concatenating().streams(state, end, changes(options, told, revision));
  }

  private Multi<WatchEvent<T>> changes(WatchOptions options, Told told, long revision) {
    told.startAt(revision);
    Scope scope = new Scope(strategy.resource().plural(), options.namespace());
    return feed.changes(scope, revision)
        .map(told::events)
        .onItem()
        .<WatchEvent<T>>disjoint()
        .onFailure()
        .transform(failure -> translated(failure, revision));
  }

  /**
   * What one client has been told. When the time is over, events of the last part may be left that
   * it has not got; a bookmark must not pass those over.
   */
  private final class Told {
    private final WatchOptions options;

    /** How far the log has been looked through, the last event in that, and the last one told. */
    private long seen;

    private long due;
    private long told;

    Told(WatchOptions options) {
      this.options = options;
    }

    synchronized void startAt(long revision) {
      seen = revision;
      due = revision;
      told = revision;
    }

    /** What a part of the log is to the client; where nothing has changed, a bookmark if due. */
    synchronized List<WatchEvent<T>> events(Part part) {
      List<WatchEvent<T>> events =
          part.changes().stream().flatMap(change -> event(change).stream()).toList();
      seen = part.upTo();
      due = events.isEmpty() ? due : revisionOf(events.get(events.size() - 1));
      return part.changes().isEmpty() ? bookmarkIfNews() : events;
    }

    synchronized void tell(WatchEvent<T> event) {
      told = Math.max(told, revisionOf(event));
    }

    /** A bookmark, if the client wants any and is behind although it got all its events. */
    synchronized List<WatchEvent<T>> bookmarkIfNews() {
      return options.bookmarks() && told >= due && told < seen
          ? List.of(bookmark(seen, Map.of()))
          : List.of();
    }

    private long revisionOf(WatchEvent<T> event) {
      return Long.parseLong(event.object().metadata().resourceVersion());
    }

    private Optional<WatchEvent<T>> event(WatchedChange watched) {
      Change change = watched.change();
      Versions<T> versions = watched.made(Watching.this::versions);
      T before = change.deleted() ? versions.object() : versions.previous();
      boolean wasThere = before != null && matches(before);
      boolean isThere = !change.deleted() && matches(versions.object());
      if (isThere) {
        Type type = wasThere ? Type.MODIFIED : Type.ADDED;
        return Optional.of(new WatchEvent<>(type, versions.object()));
      }
      return Optional.ofNullable(wasThere ? before : null)
          .map(last -> new WatchEvent<>(Type.DELETED, at(change.revision(), last)));
    }

    private boolean matches(T object) {
      return options.labels().matches(object.metadata().labels())
          && (options.fields().isEmpty()
              || options.fields().matches(strategy.selectableFields(object)));
    }
  }

  private Versions<T> versions(Change change) {
    String previous = change.previousJson();
    return new Versions<>(
        decode(change, change.json()), previous == null ? null : decode(change, previous));
  }

  private T decode(Change change, String json) {
    return TypedStore.decode(new StoredObject(change.revision(), json), strategy.type());
  }

  private T at(long revision, T object) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.resourceVersion(Long.toString(revision)).build());
  }

  private WatchEvent<T> bookmark(long revision, Map<String, String> annotations) {
    T none = Zero.of(strategy.type());
    T typed = none.withType(strategy.resource().kind(), strategy.resource().apiVersion());
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(typed.metadata()).annotations(annotations);
    return new WatchEvent<>(
        Type.BOOKMARK, typed.withMetadata(meta.resourceVersion(Long.toString(revision)).build()));
  }

  /** The words in which Kubernetes' clients recognise that they have to list anew. */
  private static Throwable translated(Throwable failure, long start) {
    return failure instanceof StorageException.RevisionExpired expired
        ? StatusException.expired(
            "too old resource version: " + start + " (" + expired.oldest() + ")")
        : Failures.translated(failure);
  }
}
