package io.jobspool.watch;

import io.jobspool.storage.log.Scope;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client's place in the log. It takes what is in its scope from the window, waits at its end,
 * and reads the log itself where the window does not reach back to. So a slow client holds nothing
 * in memory but its place, and ends only when the history that it has not seen yet does.
 *
 * <p>A watcher is used by its client, one step at a time; while that waits, by the feed.
 */
final class Watcher {
  private final ChangeFeed feed;
  private final Scope scope;
  private long position;
  private @Nullable UniEmitter<? super Boolean> waiting;

  /** A watcher behind a revision. */
  Watcher(ChangeFeed feed, long revision, Scope scope) {
    this.feed = feed;
    this.position = revision;
    this.scope = scope;
  }

  /**
   * The changes that come next: those in the scope, or none if it takes long until there are some.
   */
  synchronized Uni<Part> next() {
    if (!feed.window().reachesBackTo(position)) {
      return feed.read(scope, position).map(this::takeOver);
    }
    Part part = take();
    return part.changes().isEmpty() ? changesToCome() : Uni.createFrom().item(part);
  }

  private synchronized Part takeOver(Part read) {
    position = read.upTo();
    return read;
  }

  /** Takes what is in the window; nothing if that does not reach back far enough any more. */
  private synchronized Part take() {
    Part part =
        feed.window()
            .after(position, feed.limit(), scope)
            .orElseGet(() -> new Part(List.of(), position));
    position = part.upTo();
    return part;
  }

  private Uni<Part> changesToCome() {
    Context client = Vertx.currentContext();
    Uni<Boolean> come =
        Uni.createFrom()
            .<Boolean>emitter(this::await)
            .ifNoItem()
            .after(feed.patience())
            .recoverWithItem(false);
    Uni<Boolean> here =
        client == null ? come : come.emitOn(rest -> client.runOnContext(ignored -> rest.run()));
    return here.map(any -> take());
  }

  private void await(UniEmitter<? super Boolean> emitter) {
    synchronized (this) {
      waiting = emitter;
    }
    emitter.onTermination(() -> leave(emitter));
    feed.await(this);
  }

  /** Ends a wait; not the next one, which may have begun before the end of this one is told. */
  private synchronized void leave(UniEmitter<? super Boolean> ended) {
    if (waiting == null || waiting == ended) {
      waiting = null;
      feed.forget(this);
    }
  }

  /** Wakes the client if it waits and there is something for it; called by the feed. */
  synchronized void look() {
    UniEmitter<? super Boolean> client = waiting;
    if (client == null) {
      return;
    }
    Optional<Part> part = feed.window().after(position, 1, scope);
    if (part.isPresent() && part.get().changes().isEmpty()) {
      position = part.get().upTo();
    } else {
      waiting = null;
      client.complete(true);
    }
  }
}
