package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Puts the server's part into the metadata of objects, whatever the client sent there. */
final class Stamp {
  private static final int MAX_NAME_LENGTH = 63;
  private static final int SUFFIX_LENGTH = 5;
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private final Resource resource;
  private final Dialect dialect;

  Stamp(Resource resource, Dialect dialect) {
    this.resource = resource;
    this.dialect = dialect;
  }

  /** The object with type, name, namespace, uid and creation time. */
  <T extends Record & KubernetesObject<T>> T onCreate(T object, String namespace, Time now) {
    ObjectMeta sent = object.metadata();
    String name = nameOf(sent);
    ObjectMetaBuilder meta =
        ObjectMetaBuilder.builder(sent)
            .name(name)
            .namespace(namespace)
            .selfLink(dialect.selfLink(resource.path(namespace, name)))
            .uid(UUID.randomUUID().toString())
            .generation(dialect.showsGeneration() ? sent.generation() : 0)
            .creationTimestamp(now)
            .deletionTimestamp(null)
            .deletionGracePeriodSeconds(null)
            .managedFields(List.of())
            .enable(dialect.enable());
    return typed(object).withMetadata(meta.build());
  }

  private <T extends Record & KubernetesObject<T>> T typed(T object) {
    return object.withType(resource.kind(), resource.apiVersion());
  }

  /**
   * The object with what a change cannot touch: generation, creation, and deletion once it has
   * begun. A uid that is sent stays, so that it can be refused if it is wrong.
   */
  <T extends Record & KubernetesObject<T>> T onUpdate(T object, T old) {
    ObjectMeta sent = object.metadata();
    ObjectMeta kept = old.metadata();
    ObjectMetaBuilder meta =
        ObjectMetaBuilder.builder(sent)
            .namespace(kept.namespace())
            .selfLink(kept.selfLink())
            .resourceVersion(kept.resourceVersion())
            .generation(kept.generation())
            .creationTimestamp(kept.creationTimestamp())
            .enable(kept.enable());
    if (sent.uid().isEmpty()) {
      meta.uid(kept.uid());
    }
    if (kept.deletionTimestamp() != null) {
      meta.deletionTimestamp(kept.deletionTimestamp());
    }
    if (sent.deletionGracePeriodSeconds() == null) {
      meta.deletionGracePeriodSeconds(kept.deletionGracePeriodSeconds());
    }
    return typed(object).withMetadata(meta.build());
  }

  /** The object with the time at which its deletion began. */
  <T extends Record & KubernetesObject<T>> T onDelete(T object, Time now) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.deletionTimestamp(now).build());
  }

  private static String nameOf(ObjectMeta sent) {
    return sent.name().isEmpty() && !sent.generateName().isEmpty()
        ? generated(sent.generateName())
        : sent.name();
  }

  /**
   * A name from {@code generateName}: the prefix, cut so that the whole stays a DNS label, and five
   * random characters from an alphabet that spells no words (Kubernetes' {@code names.Simple}).
   */
  private static String generated(String prefix) {
    RandomGenerator random = ThreadLocalRandom.current();
    int kept = Math.min(prefix.length(), MAX_NAME_LENGTH - SUFFIX_LENGTH);
    StringBuilder name = new StringBuilder(prefix).delete(kept, prefix.length());
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }
}
