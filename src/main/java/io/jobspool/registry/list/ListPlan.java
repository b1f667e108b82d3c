package io.jobspool.registry.list;

import io.jobspool.meta.Resource;
import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.PageQuery;
import io.jobspool.storage.PageQueryBuilder;
import io.jobspool.storage.Position;
import io.jobspool.storage.StorageException;

/**
 * Which pages answer a list. What the options mean together is that of Kubernetes' {@code
 * storage.ValidateListOptions}.
 *
 * @param first the first page
 * @param notOlderThan the state that the answer must include
 * @param unlimited whether all further pages belong to the same answer
 * @param goesOn whether the client goes on with a list that it began earlier
 */
public record ListPlan(PageQuery first, long notOlderThan, boolean unlimited, boolean goesOn) {

  /**
   * The plan for a list.
   *
   * @param namespace the namespace that the list is of; empty for all
   * @param maxPage how many objects one page has at most
   * @throws StatusException (400) for options that make no sense
   */
  public static ListPlan of(Resource resource, String namespace, ListOptions options, int maxPage) {
    if (options.continueToken().isEmpty()) {
      return beginning(namespace, options, maxPage);
    }
    ContinueToken token =
        ContinueToken.decode(options.continueToken(), namespace, resource.namespaced());
    if (!options.resourceVersion().isEmpty() && !options.resourceVersion().equals("0")) {
      throw StatusException.badRequest(
          "specifying resource version is not allowed when using continue");
    }
    long revision = token.revision() > 0 ? token.revision() : PageQuery.CURRENT;
    boolean unlimited = options.limit() <= 0;
    PageQuery first = page(namespace, options, maxPage, revision, token.after());
    return new ListPlan(first, 0, unlimited, true);
  }

  private static ListPlan beginning(String namespace, ListOptions options, int maxPage) {
    long asked = revision(options.resourceVersion());
    boolean anyState = options.resourceVersion().equals("0");
    boolean unlimited = options.limit() <= 0 || anyState;
    boolean exact =
        switch (options.match()) {
          case EXACT -> true;
          case NOT_OLDER_THAN -> false;
          case UNSET -> !unlimited && asked > 0;
        };
    ListOptions effective = unlimited ? withoutLimit(options) : options;
    long revision = exact ? asked : PageQuery.CURRENT;
    PageQuery first = page(namespace, effective, maxPage, revision, Position.START);
    return new ListPlan(first, exact ? 0 : asked, unlimited, false);
  }

  private static PageQuery page(
      String namespace, ListOptions options, int maxPage, long revision, Position after) {
    boolean limited = options.limit() > 0;
    int size = limited ? (int) Math.min(options.limit(), maxPage) : maxPage;
    boolean counted = limited && options.labels().isEmpty() && options.fields().isEmpty();
    return PageQueryBuilder.builder(PageQuery.ALL)
        .namespace(namespace)
        .labels(options.labels())
        .fields(options.fields())
        .after(after)
        .limit(size)
        .revision(revision)
        .counted(counted)
        .build();
  }

  private static ListOptions withoutLimit(ListOptions options) {
    return new ListOptions(
        options.labels(), options.fields(), options.resourceVersion(), options.match(), 0, "");
  }

  private static long revision(String resourceVersion) {
    try {
      return ResourceVersion.parse(resourceVersion);
    } catch (NumberFormatException e) {
      throw StatusException.badRequest("invalid resource version: " + e.getMessage());
    }
  }

  /** The page behind a position, of the same state as the first one. */
  public PageQuery next(long revision, Position after) {
    return PageQueryBuilder.builder(first).revision(revision).after(after).build();
  }

  /**
   * Makes sure that a state is recent enough for the client.
   *
   * @throws StatusException (504) if it is not
   */
  public static void requireReached(long wanted, long revision) {
    if (revision < wanted) {
      throw StatusException.tooLargeResourceVersion(wanted, revision);
    }
  }

  /** What a client is told when a page cannot be read; other failures stay as they are. */
  public Throwable told(Throwable failure) {
    if (failure instanceof StorageException.RevisionExpired) {
      String token =
          new ContinueToken(ContinueToken.PRESENT, first.after()).encode(first.namespace());
      return goesOn
          ? StatusException.continueExpired(token)
          : StatusException.expired("The resourceVersion for the provided list is too old.");
    }
    return failure instanceof StorageException.RevisionInFuture future
        ? StatusException.tooLargeResourceVersion(first.revision(), future.current())
        : failure;
  }
}
