package io.jobspool.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a write did.
 *
 * @param object the object as it is stored, or as it would be after a dry run; of one that is gone,
 *     its last state
 * @param created whether there was none before
 * @param warnings what the client should know about it
 * @param json the object as compact JSON, if that was made to store it; so it need not be made
 *     again
 */
public record Written<T>(T object, boolean created, List<String> warnings, @Nullable String json) {
  /** A write for which no JSON was made, or none that could be answered. */
  Written(T object, boolean created, List<String> warnings) {
    this(object, created, warnings, null);
  }

  /** A change of which there is nothing to say. */
  static <T> Written<T> of(T object) {
    return new Written<>(object, false, List.of());
  }
}
