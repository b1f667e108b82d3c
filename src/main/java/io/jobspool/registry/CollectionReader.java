package io.jobspool.registry;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ListMeta;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.registry.list.ContinueToken;
import io.jobspool.registry.list.ListOptions;
import io.jobspool.registry.list.ListPlan;
import io.jobspool.registry.list.Listing;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.storage.Page;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Position;
import io.jobspool.storage.Store;
import io.jobspool.storage.StoredObject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of one kind page by page, so that no collection is ever in memory as a whole.
 * All pages of an answer are of the state of its first one.
 *
 * @param <T> the kind's wire record
 */
final class CollectionReader<T extends Record & KubernetesObject<T>> {
  private static final PageQuery ANY_OBJECT =
      PageQueryBuilder.builder(PageQuery.ALL).limit(1).build();

  private final Strategy<T> strategy;
  private final Store store;

  CollectionReader(Strategy<T> strategy, Store store) {
    this.strategy = strategy;
    this.store = store;
  }

  /** Objects of a namespace, or of all if that is empty. */
  Uni<Listing<T>> list(String namespace, ListOptions options, int maxPage) {
    ListPlan plan = ListPlan.of(strategy.resource(), namespace, options, maxPage);
    return store
        .list(plan.first())
        .invoke(page -> ListPlan.requireReached(plan.notOlderThan(), page.revision()))
        .map(page -> listing(plan, page))
        .onFailure()
        .transform(failure -> Failures.translated(plan.told(failure)));
  }

  /** All objects as they are now. */
  Multi<T> all() {
    return list("", ListOptions.EVERYTHING, PageQuery.USUAL_LIMIT)
        .toMulti()
        .flatMap(
            listing -> Multi.createBy().concatenating().streams(first(listing), listing.rest()))
        .flatMap(items -> Multi.createFrom().iterable(items));
  }

  private static <T> Multi<List<T>> first(Listing<T> listing) {
    return Multi.createFrom().item(listing.items());
  }

  /** Fails (504) if a revision has not been reached yet. */
  Uni<Void> requireReached(long revision) {
    return store
        .list(ANY_OBJECT)
        .invoke(page -> ListPlan.requireReached(revision, page.revision()))
        .replaceWithVoid()
        .onFailure()
        .transform(Failures::translated);
  }

  private Listing<T> listing(ListPlan plan, Page page) {
    List<T> items = decoded(page);
    String revision = Long.toString(page.revision());
    if (page.hasMore() && plan.unlimited()) {
      Multi<List<T>> rest = following(plan, page.revision(), last(page));
      return new Listing<>(new ListMeta("", revision, "", null), items, false, rest);
    }
    String token = page.hasMore() ? tokenBehind(plan, page) : "";
    Long remaining = page.hasMore() && plan.first().counted() ? remaining(page) : null;
    ListMeta meta = new ListMeta("", revision, token, remaining);
    return new Listing<>(meta, items, true, Multi.createFrom().empty());
  }

  private String tokenBehind(ListPlan plan, Page page) {
    return new ContinueToken(page.revision(), last(page)).encode(plan.first().namespace());
  }

  private static @Nullable Long remaining(Page page) {
    return page.remaining().isPresent() ? page.remaining().getAsLong() : null;
  }

  /** The pages behind a position, each read once the one before it was taken. */
  private Multi<List<T>> following(ListPlan plan, long revision, Position start) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Cursor(plan, revision, start), Cursor::next)
        .whilst(Page::hasMore)
        .map(this::decoded);
  }

  /** Where a list is that is read to its end. */
  private final class Cursor {
    private final ListPlan plan;
    private final long revision;
    private Position position;

    Cursor(ListPlan plan, long revision, Position start) {
      this.plan = plan;
      this.revision = revision;
      this.position = start;
    }

    Uni<Page> next() {
      return store
          .list(plan.next(revision, position))
          .invoke(page -> position = page.hasMore() ? last(page) : position)
          .onFailure()
          .transform(Failures::translated);
    }
  }

  private List<T> decoded(Page page) {
    return page.items().stream().map(each -> TypedStore.decode(each, strategy.type())).toList();
  }

  private Position last(Page page) {
    StoredObject last = page.items().get(page.items().size() - 1);
    ObjectMeta meta = TypedStore.decode(last, strategy.type()).metadata();
    return new Position(meta.namespace(), meta.name());
  }
}
