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

/** Puts the server's part into the metadata of new objects, whatever the client sent there. */
final class Stamp {
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
            .generation(0)
            .creationTimestamp(now)
            .deletionTimestamp(null)
            .deletionGracePeriodSeconds(null)
            .managedFields(List.of())
            .enable(dialect.enable());
    return object.withType(resource.kind(), resource.apiVersion()).withMetadata(meta.build());
  }

  /** The object with the time at which its deletion began. */
  <T extends Record & KubernetesObject<T>> T onDelete(T object, Time now) {
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(object.metadata());
    return object.withMetadata(meta.deletionTimestamp(now).build());
  }

  private static String nameOf(ObjectMeta sent) {
    return sent.name().isEmpty() && !sent.generateName().isEmpty()
        ? new NameGenerator(ThreadLocalRandom.current()).generate(sent.generateName())
        : sent.name();
  }
}
