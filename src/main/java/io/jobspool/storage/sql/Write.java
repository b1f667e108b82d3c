package io.jobspool.storage.sql;

import io.jobspool.storage.Draft;
import io.jobspool.storage.Position;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one object, on its way into a batch.
 *
 * @param id names the write for ever, so that it can be found out whether it was committed; that of
 *     a create is the object's uid
 * @param position the object's namespace and name
 * @param draft the object after the write; null for a delete
 * @param expectedRevision the revision that the object must have; 0 for a create
 */
record Write(UUID id, Position position, @Nullable Draft draft, long expectedRevision) {
  static Write create(Draft draft) {
    return new Write(draft.uid(), draft.position(), draft, 0);
  }

  static Write update(Draft draft, long expectedRevision) {
    return new Write(UUID.randomUUID(), draft.position(), draft, expectedRevision);
  }

  static Write delete(Position position, long expectedRevision) {
    return new Write(UUID.randomUUID(), position, null, expectedRevision);
  }

  boolean isCreate() {
    return expectedRevision == 0;
  }
}
