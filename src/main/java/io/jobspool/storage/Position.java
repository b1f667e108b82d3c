package io.jobspool.storage;

/**
 * A place in the order of objects: namespaces in byte order, in each of them names in byte order.
 *
 * @param namespace empty for kinds without namespaces
 * @param name a name, which need not exist
 */
public record Position(String namespace, String name) {
  /** Before all objects. */
  public static final Position START = new Position("", "");
}
