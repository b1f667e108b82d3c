package io.jobspool.watch;

import io.jobspool.storage.StorageException.RevisionExpired;
import io.jobspool.storage.StorageException.Unavailable;
import io.jobspool.storage.log.Change;
import io.jobspool.storage.log.Scope;
import io.jobspool.testing.ModelStore;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client that follows the changes: it asks for one part at a time, may take its time with each,
 * leaves at random and comes back where it was, until it is told of a certain name. What it is told
 * is kept in pieces, one for each stretch of the log; a new one begins where history was lost.
 */
final class Follower {
  /** The name that every client wants, and after which it is gone. */
  static final String END = "the-end";

  private static final int PAUSE_AFTER_FAILURE = 20;

  /** What a client was told between two revisions. */
  static final class Piece {
    final long from;
    final List<Change> changes = new ArrayList<>();
    long upTo;

    Piece(long from) {
      this.from = from;
      this.upTo = from;
    }
  }

  /**
   * How a client behaves.
   *
   * @param pause how long it takes with each part at most, in milliseconds
   * @param leaveOneIn after how many parts it leaves, on average
   * @param where what runs it: an event loop, as requests have it, or any threads
   */
  record Manners(int pause, int leaveOneIn, Executor where) {}

  private final ChangeFeed feed;
  private final Predicate<Change> wanted;
  private final Manners manners;
  private final Random random;
  private final List<Piece> pieces = new ArrayList<>();
  private final CompletableFuture<List<Piece>> told = new CompletableFuture<>();
  private volatile Piece piece;

  /** A client that comes at a revision. */
  Follower(ChangeFeed feed, Predicate<Change> wanted, Manners manners, long from, Random random) {
    this.feed = feed;
    this.wanted = wanted;
    this.manners = manners;
    this.random = random;
    begin(from);
  }

  /** What the client was told, once it is gone. */
  CompletableFuture<List<Piece>> told() {
    return told;
  }

  boolean wants(Change change) {
    return change.name().equals(END) || wanted.test(change);
  }

  private void begin(long from) {
    piece = new Piece(from);
    pieces.add(piece);
    later(0, this::come);
  }

  private void come() {
    feed.changes(Scope.EVERYTHING, piece.upTo).subscribe().withSubscriber(new Visit());
  }

  private void later(int milliseconds, Runnable step) {
    CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, manners.where())
        .execute(step);
  }

  /** From one coming to the next leaving. */
  private final class Visit implements MultiSubscriber<Part> {
    private @Nullable Subscription subscription;
    private boolean gone;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onItem(Part part) {
      if (gone) {
        return;
      }
      part.changes().stream()
          .map(WatchedChange::change)
          .filter(Follower.this::wants)
          .forEach(change -> piece.changes.add(ModelStore.sorted(change)));
      piece.upTo = part.upTo();
      if (part.changes().stream().anyMatch(change -> change.change().name().equals(END))) {
        leave();
        told.complete(pieces);
      } else if (random.nextInt(manners.leaveOneIn()) == 0) {
        leave();
        later(manners.pause(), Follower.this::come);
      } else if (manners.pause() > 0) {
        later(random.nextInt(manners.pause()), () -> subscription.request(1));
      } else {
        subscription.request(1);
      }
    }

    private void leave() {
      gone = true;
      subscription.cancel();
    }

    @Override
    public void onFailure(Throwable failure) {
      if (failure instanceof RevisionExpired expired && expired.oldest() > piece.upTo) {
        begin(expired.oldest());
      } else if (failure instanceof Unavailable) {
        later(PAUSE_AFTER_FAILURE, Follower.this::come);
      } else {
        told.completeExceptionally(failure);
      }
    }

    @Override
    public void onCompletion() {
      told.completeExceptionally(new IllegalStateException("changes ended"));
    }
  }
}
