package io.jobspool.registry;

import io.jobspool.meta.DeleteOptions;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.error.StatusException;
import io.jobspool.registry.strategy.Strategy;
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
 * Deletion} of its own.
 *
 * @param <T> the kind's wire record
 */
final class CollectionDeletion<T extends Record & KubernetesObject<T>> {
  /** Deleted objects that the answer shows; it counts those beyond, so that it is bounded. */
  private static final int MAX_SHOWN = 10_000;

  /** How many are deleted at the same time: they share commits, and other writers get theirs. */
  private static final int AT_ONCE = 64;

  private final Strategy<T> strategy;
  private final TypedStore<T> store;
  private final Deletion<T> deletion;

  CollectionDeletion(Strategy<T> strategy, TypedStore<T> store, Deletion<T> deletion) {
    this.strategy = strategy;
    this.store = store;
    this.deletion = deletion;
  }

  /**
   * Deletes objects and answers them as they were before.
   *
   * @param selection which; its limit is that of one page
   * @param onlyOnePage whether what is behind the first page stays
   */
  Uni<Written<Record>> delete(PageQuery selection, boolean onlyOnePage, DeleteOptions options) {
    Run run = new Run(selection, onlyOnePage, options);
    return run.from(selection.after())
        .map(done -> new Written<Record>(run.answer(), false, strategy.warningsOnDelete(options)));
  }

  /** One deletion of a collection on its way. */
  private final class Run {
    private final PageQuery selection;
    private final boolean onlyOnePage;
    private final DeleteOptions options;
    private final List<T> shown = new ArrayList<>();
    private long deleted;
    private long revision;

    Run(PageQuery selection, boolean onlyOnePage, DeleteOptions options) {
      this.selection = selection;
      this.onlyOnePage = onlyOnePage;
      this.options = options;
    }

    Uni<Void> from(Position position) {
      PageQuery next = PageQueryBuilder.builder(selection).after(position).build();
      return store.page(next).chain(this::deleteAll);
    }

    private Uni<Void> deleteAll(Page page) {
      List<T> objects = store.items(page);
      revision = page.revision();
      return Multi.createFrom()
          .iterable(objects)
          .onItem()
          .transformToUni(this::delete)
          .merge(AT_ONCE)
          .collect()
          .last()
          .chain(
              last ->
                  page.hasMore() && !onlyOnePage
                      ? from(positionOf(objects.get(objects.size() - 1)))
                      : Uni.createFrom().voidItem());
    }

    private Position positionOf(T object) {
      return new Position(object.metadata().namespace(), object.metadata().name());
    }

    private Uni<Void> delete(T object) {
      ObjectMeta meta = object.metadata();
      deleted++;
      if (shown.size() < MAX_SHOWN) {
        shown.add(object.withType("", ""));
      }
      return deletion
          .delete(meta.namespace(), meta.name(), options)
          .replaceWithVoid()
          .onFailure(CollectionDeletion::isGone)
          .recoverWithNull();
    }

    private Record answer() {
      Long more = deleted > shown.size() ? Long.valueOf(deleted - shown.size()) : null;
      return strategy.listOf(new ListMeta("", Long.toString(revision), "", more), shown);
    }
  }

  /** Somebody else has deleted it meanwhile. */
  private static boolean isGone(Throwable failure) {
    return failure instanceof StatusException status && status.status().code() == 404;
  }
}
