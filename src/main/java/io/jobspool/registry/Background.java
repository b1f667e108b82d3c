package io.jobspool.registry;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that no request waits for. What is still to come when the service stops is forgotten. */
@Singleton
public final class Background {
  /** When the registry cleans up, {@code jobspool.garbage-collection.*}. */
  @ConfigMapping(prefix = "jobspool.garbage-collection")
  public interface Config {
    /**
     * How long a deleted object keeps the finalizer of its propagation policy. The default is long
     * enough for clients to see it, as they do in a cluster, and short enough for {@code kubectl
     * delete} to wait for.
     */
    @WithDefault("5s")
    Duration delay();
  }

  private final Vertx vertx;
  private final Config config;

  Background(Vertx vertx, Config config) {
    this.vertx = vertx;
    this.config = config;
  }

  /** How long the finalizer of a propagation policy stays. */
  Duration collectionDelay() {
    return config.delay();
  }

  /** Does work after a while, in a context of its own, and tells if it failed. */
  public void run(Duration delay, Supplier<Uni<Void>> work, Consumer<? super Throwable> failed) {
    if (delay.isZero()) {
      start(work, failed);
    } else {
      vertx.setTimer(delay.toMillis(), timer -> start(work, failed));
    }
  }

  /** Work must not share the context of a request, which holds the session of that. */
  private void start(Supplier<Uni<Void>> work, Consumer<? super Throwable> failed) {
    Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(
        started ->
            Uni.createFrom()
                .voidItem()
                .chain(() -> work.get())
                .subscribe()
                .with(done -> {}, failed));
  }
}
