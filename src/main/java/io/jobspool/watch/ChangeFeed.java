package io.jobspool.watch;

import io.jobspool.storage.StorageException;
import io.jobspool.storage.log.ChangeLog;
import io.jobspool.storage.log.Changes;
import io.jobspool.storage.log.CommitSignal;
import io.jobspool.storage.log.Scope;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of changes once for all who watch in this process, as far as it goes, whenever a
 * signal says that there is more, and from time to time in case a signal got lost. It sleeps while
 * nobody watches, and then keeps nothing in memory.
 *
 * <p>Reads follow each other, one at a time: {@code reading} says that one is under way, {@code
 * more} that there may be changes which it does not see.
 */
@Singleton
public class ChangeFeed {
  private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

  private final ChangeLog log;
  private final CommitSignal signal;
  private final WatchConfig config;
  private final Window window;

  private final AtomicInteger watchers = new AtomicInteger();
  private final Set<Watcher> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicBoolean more = new AtomicBoolean();
  private final LongAdder told = new LongAdder();
  private volatile boolean ending;

  /** When a read began that found the end of the log, by {@link System#nanoTime}. */
  private volatile long completeAt;

  private volatile long revisionsBehind;
  private @Nullable Cancellable polling;

  ChangeFeed(ChangeLog log, CommitSignal signal, WatchConfig config) {
    this.log = log;
    this.signal = signal;
    this.config = config;
    this.window = new Window(config.window().asLongValue());
  }

  void start(@Observes StartupEvent event) {
    signal.listen(this::look);
    polling =
        Multi.createFrom()
            .ticks()
            .every(config.pollEvery())
            .onOverflow()
            .drop()
            .subscribe()
            .with(tick -> look());
  }

  /** Ends all watches, whose clients then go on at another replica where they were. */
  void end(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
    window.close();
    waiting.forEach(Watcher::look);
  }

  void stop(@Observes ShutdownEvent event) {
    if (polling != null) {
      polling.cancel();
    }
  }

  /**
   * All changes in a scope behind a revision, in order, until the service stops. Between them come
   * empty parts which tell how far the log has been looked through. Fails with {@link
   * StorageException.RevisionExpired} when changes that have not been seen may be gone.
   *
   * @param revision need not have been reached yet
   */
  public Multi<Part> changes(Scope scope, long revision) {
    return Multi.createFrom()
        .deferred(
            () -> {
              Watcher watcher = new Watcher(this, revision, scope);
              return Multi.createBy().repeating().uni(watcher::next).until(part -> ending);
            })
        .onSubscription()
        .invoke(this::joined)
        .onTermination()
        .invoke(this::left);
  }

  /** The revision that has been reached. */
  public Uni<Long> now() {
    return log.current();
  }

  /**
   * The first one does not wait for the next signal: until the window is open, it reads the log.
   */
  private void joined() {
    if (watchers.getAndIncrement() == 0) {
      completeAt = System.nanoTime();
    }
    if (window.isClosed()) {
      look();
    }
  }

  /** The last one closes the window; one that has joined meanwhile has it opened again. */
  private void left() {
    if (watchers.decrementAndGet() == 0) {
      window.close();
      look();
    }
  }

  /** How many watch. */
  public int watchers() {
    return watchers.get();
  }

  /** Counts an event that somebody who watches was told. */
  public void tell() {
    told.increment();
  }

  /** How many events were told. */
  public long told() {
    return told.sum();
  }

  /** How many changes the last read of the log left for the next; none while nobody watches. */
  public long revisionsBehind() {
    return watchers.get() == 0 ? 0 : revisionsBehind;
  }

  /**
   * How long ago the feed was last known to have every change. It is known at each read that finds
   * the end of the log, so this is some tenths of a second while all is well and nothing happens.
   * Zero while nobody watches.
   */
  public Duration lag() {
    return watchers.get() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - completeAt);
  }

  Window window() {
    return window;
  }

  int limit() {
    return config.readSize();
  }

  /** How long a client waits before it is told that nothing has happened. */
  Duration patience() {
    return config.bookmarkEvery();
  }

  /** The changes in a scope behind a revision, read from the log. */
  Uni<Part> read(Scope scope, long revision) {
    return log.read(scope, revision, config.readSize()).map(ChangeFeed::part);
  }

  private static Part part(Changes changes) {
    return new Part(changes.items().stream().map(WatchedChange::new).toList(), changes.upTo());
  }

  /** Wakes a watcher when there is something for it, until it is forgotten. */
  void await(Watcher watcher) {
    waiting.add(watcher);
    watcher.look();
    if (window.isClosed()) {
      look();
    }
  }

  void forget(Watcher watcher) {
    waiting.remove(watcher);
  }

  /** Reads what there is, now or after the read that is under way. */
  private void look() {
    if (watchers.get() == 0) {
      return;
    }
    more.set(true);
    if (reading.compareAndSet(false, true)) {
      readOn();
    }
  }

  private void readOn() {
    more.set(false);
    (window.isClosed() ? open() : append())
        .subscribe()
        .with(isLast -> readTo(isLast && !more.get()), this::failed);
  }

  private Uni<Boolean> open() {
    return log.current().invoke(window::open).replaceWith(false);
  }

  private Uni<Boolean> append() {
    long start = System.nanoTime();
    return log.read(Scope.EVERYTHING, window.end(), config.readSize())
        .invoke(changes -> window.append(part(changes).changes(), changes.upTo()))
        .invoke(changes -> note(changes, start))
        .map(Changes::isLast);
  }

  private void note(Changes changes, long start) {
    revisionsBehind = Math.max(0, changes.current() - changes.upTo());
    if (changes.isLast()) {
      completeAt = start;
    }
  }

  private void readTo(boolean theEnd) {
    waiting.forEach(Watcher::look);
    if (!theEnd && watchers.get() > 0) {
      readOn();
      return;
    }
    stopReading();
    if (more.get()) {
      look();
    }
  }

  /**
   * What could not be read is read at the next signal or poll. If it is gone, the window begins
   * anew, and the watchers read the log and learn of it.
   */
  private void failed(Throwable failure) {
    if (failure instanceof StorageException.RevisionExpired) {
      window.close();
      stopReading();
      look();
    } else {
      LOG.warn("changes could not be read, trying again", failure);
      stopReading();
    }
  }

  private void stopReading() {
    if (watchers.get() == 0) {
      window.close();
    }
    reading.set(false);
  }
}
