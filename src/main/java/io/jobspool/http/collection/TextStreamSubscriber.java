package io.jobspool.http.collection;

import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Writes pieces to one connection. The next one is asked for when the one before it was written, so
 * that a client that reads slowly makes its source wait; a client that goes away ends the source.
 * The head of the response is sent at once, since the first piece may be long in coming. A stream
 * that fails half way cuts the connection: the client must not take it for complete.
 */
final class TextStreamSubscriber implements MultiSubscriber<String> {
  private static final Logger LOG = Logger.getLogger(TextStreamSubscriber.class);
  private static final byte[] NOTHING = {};

  private final ResteasyReactiveRequestContext request;
  private final ServerHttpResponse response;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile Flow.@Nullable Subscription source;

  TextStreamSubscriber(ResteasyReactiveRequestContext request) {
    this.request = request;
    this.response = request.serverResponse();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    response.setChunked(true);
    response.addCloseHandler(() -> abandon(subscription));
    write(NOTHING, subscription);
  }

  private void write(byte[] piece, Flow.Subscription from) {
    response.write(
        piece,
        failure -> {
          if (failure == null) {
            from.request(1);
          } else {
            abandon(from);
          }
        });
  }

  private void abandon(Flow.Subscription from) {
    if (ended.compareAndSet(false, true)) {
      from.cancel();
      request.resume();
    }
  }

  @Override
  public void onItem(String piece) {
    Flow.Subscription from = source;
    if (from != null) {
      write(piece.getBytes(StandardCharsets.UTF_8), from);
    }
  }

  @Override
  public void onFailure(Throwable failure) {
    LOG.error("answer cut off", failure);
    if (ended.compareAndSet(false, true)) {
      response.reset();
      request.resume();
    }
  }

  @Override
  public void onCompletion() {
    if (ended.compareAndSet(false, true)) {
      response.end();
      request.resume();
    }
  }
}
