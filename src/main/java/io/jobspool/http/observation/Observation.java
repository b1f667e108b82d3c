package io.jobspool.http.observation;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request while it is served, and after it has ended. */
public final class Observation {
  /** nginx' code for a client that went away before it was answered; there is none in HTTP. */
  static final int CLIENT_WENT_AWAY = 499;

  private final RoutingContext context;
  private final RequestInfo info;
  private final Instant received = Instant.now();
  private final long start = System.nanoTime();
  private volatile String objectName;
  private volatile int code;
  private volatile Duration took = Duration.ZERO;

  Observation(RoutingContext context) {
    this.context = context;
    this.info = RequestInfo.of(context);
    this.objectName = info.name();
  }

  /** Makes this the request that the current Vert.x context is about. */
  void enter() {
    Context own = contextOfRequest();
    if (own != null) {
      own.putLocal(Observation.class, this);
    }
  }

  private static @Nullable Context contextOfRequest() {
    Context here = Vertx.currentContext();
    return here != null && VertxContext.isDuplicatedContext(here) ? here : null;
  }

  /**
   * Says the name of the object that the current request is about, where the path does not have it.
   */
  public static void nameObject(String name) {
    Context own = contextOfRequest();
    Observation current = own == null ? null : own.getLocal(Observation.class);
    if (current != null) {
      current.objectName = name;
    }
  }

  void end(boolean answered) {
    HttpServerResponse response = context.response();
    code = answered || response.headWritten() ? response.getStatusCode() : CLIENT_WENT_AWAY;
    took = Duration.ofNanos(System.nanoTime() - start);
  }

  /** What the request asks for. */
  public RequestInfo info() {
    return info;
  }

  /** The object's name, also if the server chose it; empty if the request is not about one. */
  public String objectName() {
    return objectName;
  }

  /** Who asks. */
  public User user() {
    return User.of(context);
  }

  /** Path and query as they were sent. */
  public String uri() {
    return context.request().uri();
  }

  /** The address of the client, or that of the last proxy unless proxies are trusted. */
  public String sourceIp() {
    SocketAddress client = context.request().remoteAddress();
    return client == null || client.hostAddress() == null ? "" : client.hostAddress();
  }

  /** What the client calls itself; empty if it does not. */
  public String userAgent() {
    String agent = context.request().getHeader("User-Agent");
    return agent == null ? "" : agent;
  }

  /** The status code of the answer, 499 if the client went away before there was one. */
  public int code() {
    return code;
  }

  /** When the head of the request had arrived. */
  public Instant received() {
    return received;
  }

  /** How long it took until the answer was handed to the network; of a watch, how long it went. */
  public Duration took() {
    return took;
  }
}
