package io.jobspool.registry;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.Listing;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Position;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * How the objects of a collection go: page by page, some at the same time, each by a {@link
 * Deletion} of its own. The first page is that of a list with the same options; the pages behind it
 * are of the present state, which cannot expire however long this takes.
 *
 * @param <T> the kind's wire record
 */
final class CollectionDeletion<T extends Record & KubernetesObject<T>> {
  /** Deleted objects that the answer shows; it counts those beyond, so that it is bounded. */
  private static final int MAX_SHOWN = 10_000;

  /** How many are deleted at the same time: they share commits, and other writers get theirs. */
  private static final int AT_ONCE = 64;

  private final CollectionReader<T> reader;
  private final TypedStore<T> store;
  private final Deletion<T> deletion;

  CollectionDeletion(CollectionReader<T> reader, TypedStore<T> store, Deletion<T> deletion) {
    this.reader = reader;
    this.store = store;
    this.deletion = deletion;
  }

  /**
   * Deletes what a list would answer: with a limit one page, else all, and answers it as it was
   * before.
   *
   * @param namespace the only namespace
   */
  Uni<Listing<T>> delete(String namespace, ListOptions selection, DeleteOptions options) {
    PageQuery everyPage =
        PageQueryBuilder.builder(PageQuery.ALL)
            .namespace(namespace)
            .labels(selection.labels())
            .fields(selection.fields())
            .build();
    Run run = new Run(everyPage, options);
    int maxPage = selection.limit() > 0 ? MAX_SHOWN : PageQuery.USUAL_LIMIT;
    return reader
        .list(namespace, selection, maxPage)
        .chain(first -> run.start(first).map(done -> run.answer(first.metadata())));
  }

  /** One deletion of a collection on its way. */
  private final class Run {
    private final PageQuery everyPage;
    private final DeleteOptions options;
    private final List<T> shown = new ArrayList<>();
    private long deleted;

    Run(PageQuery everyPage, DeleteOptions options) {
      this.everyPage = everyPage;
      this.options = options;
    }

    Uni<Void> start(Listing<T> first) {
      return deleteAll(first.items(), !first.complete());
    }

    private Uni<Void> behind(T object) {
      Position position = new Position(object.metadata().namespace(), object.metadata().name());
      PageQuery next = PageQueryBuilder.builder(everyPage).after(position).build();
      return store.page(next).chain(this::deleteAll);
    }

    private Uni<Void> deleteAll(Page page) {
      return deleteAll(store.items(page), page.hasMore());
    }

    private Uni<Void> deleteAll(List<T> objects, boolean more) {
      return Multi.createFrom()
          .iterable(objects)
          .onItem()
          .transformToUni(this::delete)
          .merge(AT_ONCE)
          .collect()
          .last()
          .chain(
              last -> more ? behind(objects.get(objects.size() - 1)) : Uni.createFrom().nullItem());
    }

    private Uni<Void> delete(T object) {
      ObjectMeta meta = object.metadata();
      deleted++;
      if (shown.size() < MAX_SHOWN) {
        shown.add(object);
      }
      return deletion
          .delete(meta.namespace(), meta.name(), options)
          .replaceWithVoid()
          .onFailure(CollectionDeletion::isGone)
          .recoverWithNull();
    }

    /** The list as it was, with those that are not shown counted. */
    Listing<T> answer(ListMeta meta) {
      ListMeta counted =
          deleted == shown.size()
              ? meta
              : new ListMeta("", meta.resourceVersion(), "", deleted - shown.size());
      return new Listing<>(counted, shown, true, Multi.createFrom().empty());
    }
  }

  /** Somebody else has deleted it meanwhile. */
  private static boolean isGone(Throwable failure) {
    return failure instanceof StatusException status && status.status().code() == 404;
  }
}
