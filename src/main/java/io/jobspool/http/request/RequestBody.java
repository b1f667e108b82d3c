package io.jobspool.http.request;

import io.jobspool.meta.error.StatusException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Collects the bytes of a request's body, and no more of them than the service reads. */
public final class RequestBody {
  /** kube-apiserver's limit, about twice what etcd takes: a Job is far smaller. */
  static final int MAX_BYTES = 3 * 1024 * 1024;

  private final HttpServerRequest request;
  private final UniEmitter<? super byte[]> reader;
  private final Buffer received = Buffer.buffer();

  private RequestBody(HttpServerRequest request, UniEmitter<? super byte[]> reader) {
    this.request = request;
    this.reader = reader;
  }

  /** The body; fails with a {@link StatusException} (413) as soon as it turns out too large. */
  public static Uni<byte[]> read(HttpServerRequest request) {
    return Uni.createFrom().emitter(reader -> new RequestBody(request, reader).start());
  }

  private void start() {
    request.handler(this::add);
    request.exceptionHandler(reader::fail);
    request.endHandler(end -> reader.complete(received.getBytes()));
    request.resume();
  }

  private void add(Buffer chunk) {
    if (received.length() + chunk.length() <= MAX_BYTES) {
      received.appendBuffer(chunk);
      return;
    }
    request.handler(rest -> {});
    request.endHandler(end -> {});
    request.response().putHeader("Connection", "close");
    reader.fail(StatusException.tooLarge(MAX_BYTES));
  }
}
