package io.jobspool.registry.list;

/**
 * One change as a watch tells it. A watch that cannot go on fails instead with a {@code
 * StatusException}, which is sent as an event of type {@code ERROR}.
 *
 * @param type what happened
 * @param object the object after the change; for {@link Type#DELETED} its last state, with the
 *     revision of its end; for {@link Type#BOOKMARK} an empty one with a revision
 */
public record WatchEvent<T>(Type type, T object) {
  /** What happened to an object, from the point of view of the watch. */
  public enum Type {
    ADDED,
    MODIFIED,
    DELETED,
    BOOKMARK
  }
}
