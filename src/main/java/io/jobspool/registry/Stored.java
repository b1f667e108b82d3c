package io.jobspool.registry;

import io.jobspool.serializer.DecodeException;
import io.jobspool.serializer.JsonDecoder;
import io.jobspool.storage.StoredObject;

/** Reads what the store holds. */
final class Stored {
  private Stored() {}

  /**
   * A stored object as a wire record.
   *
   * @throws IllegalStateException if someone wrote something else into the table
   */
  static <R extends Record> R decode(StoredObject stored, Class<R> type) {
    try {
      return JsonDecoder.decode(stored.json(), type, true).value();
    } catch (DecodeException e) {
      throw new IllegalStateException(
          "revision " + stored.revision() + " is no " + type.getSimpleName(), e);
    }
  }
}
