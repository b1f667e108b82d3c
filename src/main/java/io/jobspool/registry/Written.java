package io.jobspool.registry;

import java.util.List;

/**
 * What a write did.
 *
 * @param object the object as it is stored, or as it would be after a dry run; of one that is gone,
 *     its last state
 * @param created whether there was none before
 * @param warnings what the client should know about it
 */
public record Written<T>(T object, boolean created, List<String> warnings) {
  /** A change of which there is nothing to say. */
  static <T> Written<T> of(T object) {
    return new Written<>(object, false, List.of());
  }
}
