package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.dialect.DialectConfig;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.registry.strategy.Strategy;
import io.jobspool.storage.Store;
import io.jobspool.watch.ChangeFeed;
import jakarta.inject.Singleton;

/** Makes the registry of a kind, with what all registries share. */
@Singleton
public final class Registries {
  private final Namespaces namespaces;
  private final ChangeFeed feed;
  private final Background background;
  private final Dialect dialect;

  Registries(Namespaces namespaces, ChangeFeed feed, Background background, DialectConfig dialect) {
    this.namespaces = namespaces;
    this.feed = feed;
    this.background = background;
    this.dialect = dialect.dialect();
  }

  /** The registry of a kind; if its objects live in namespaces, only open ones take new objects. */
  public <T extends Record & KubernetesObject<T>> Registry<T> of(
      Strategy<T> strategy, Store store) {
    NamespaceGate gate = strategy.resource().namespaced() ? namespaces : NamespaceGate.NONE;
    return new Registry<>(strategy, store, gate, this);
  }

  ChangeFeed feed() {
    return feed;
  }

  Background background() {
    return background;
  }

  /** The dialect that all registries speak. */
  public Dialect dialect() {
    return dialect;
  }
}
