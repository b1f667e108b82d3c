package io.jobspool.meta;

/**
 * What every stored kind has in common.
 *
 * @param <T> the kind itself
 */
public interface KubernetesObject<T extends KubernetesObject<T>> {
  /** The kind's name, {@code Job}. */
  String kind();

  /** Group and version, {@code batch/v1}. */
  String apiVersion();

  /** Name, labels and all that the server keeps about the object. */
  ObjectMeta metadata();

  /** A copy with other metadata. */
  T withMetadata(ObjectMeta metadata);

  /** A copy with another kind and version. */
  T withType(String kind, String apiVersion);
}
