package io.jobspool.storage.log;

/**
 * A part of all objects: what a watch can be about before anyone looks into the objects.
 *
 * @param resource the only collection, {@code jobs}; empty for all
 * @param namespace the only namespace; empty for all
 */
public record Scope(String resource, String namespace) {
  /** All objects of all kinds. */
  public static final Scope EVERYTHING = new Scope("", "");

  /** Whether a change is one of an object in the scope. */
  public boolean includes(Change change) {
    return (resource.isEmpty() || resource.equals(change.resource()))
        && (namespace.isEmpty() || namespace.equals(change.namespace()));
  }
}
