package io.jobspool.storage.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Says that something was committed, here or on another replica. A signal carries nothing and may
 * get lost when a connection does: who needs to know for sure also looks from time to time.
 *
 * <p>{@code NOTIFY} is sent after the commit and not with it, so that writes do not wait for it,
 * and at most one is under way: it stands for all commits since the last one.
 */
@Singleton
public class CommitSignal {
  private static final Logger LOG = Logger.getLogger(CommitSignal.class);
  private static final String NOTIFY = "/* notify */ SELECT pg_notify('jobspool', $1)";
  private static final String LISTEN = "/* listen */ LISTEN jobspool";

  /** Other replicas learn of a commit this much later at most; more often would cost writers. */
  private static final Duration NOTIFY_PAUSE = Duration.ofMillis(10);

  private static final Duration RECONNECT_PAUSE = Duration.ofMillis(200);

  /** Tells the signals of other replicas from those that this one sent itself. */
  private final String self = UUID.randomUUID().toString();

  private final Pool pool;
  private final AtomicBoolean notifying = new AtomicBoolean();
  private final AtomicBoolean pending = new AtomicBoolean();
  private volatile Runnable receiver = () -> {};

  CommitSignal(Pool pool) {
    this.pool = pool;
  }

  /** Calls a receiver at every signal from now on, on any thread. There is one receiver. */
  public void listen(Runnable receiver) {
    this.receiver = receiver;
    connect();
  }

  /** Tells the receiver here and those of other replicas. */
  public void committed() {
    receiver.run();
    pending.set(true);
    notifyOthers();
  }

  private void notifyOthers() {
    if (!pending.get() || !notifying.compareAndSet(false, true)) {
      return;
    }
    pending.set(false);
    pool.preparedQuery(NOTIFY)
        .execute(Tuple.of(self))
        .onItemOrFailure()
        .call(() -> pause(NOTIFY_PAUSE))
        .subscribe()
        .with(sent -> notified(), failure -> notified());
  }

  private void notified() {
    notifying.set(false);
    notifyOthers();
  }

  private void connect() {
    pool.getConnection()
        .chain(CommitSignal::listening)
        .onFailure()
        .retry()
        .withBackOff(RECONNECT_PAUSE, RECONNECT_PAUSE.multipliedBy(5))
        .indefinitely()
        .subscribe()
        .with(this::connected, failure -> LOG.warn("no signals from other replicas", failure));
  }

  private static Uni<SqlConnection> listening(SqlConnection connection) {
    return connection
        .query(LISTEN)
        .execute()
        .replaceWith(connection)
        .onFailure()
        .call(connection::close);
  }

  private void connected(SqlConnection connection) {
    PgConnection.cast(connection.getDelegate()).notificationHandler(this::received);
    connection.closeHandler(this::reconnect);
    receiver.run();
  }

  private void received(PgNotification notification) {
    if (!notification.getPayload().equals(self)) {
      receiver.run();
    }
  }

  private void reconnect() {
    LOG.info("lost the connection that listens for changes, connecting again");
    pause(RECONNECT_PAUSE).subscribe().with(now -> connect());
  }

  private static Uni<Void> pause(Duration time) {
    return Uni.createFrom().voidItem().onItem().delayIt().by(time);
  }
}
