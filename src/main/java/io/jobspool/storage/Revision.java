package io.jobspool.storage;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The number of the last change. Whoever writes advances it in the same transaction: its row stays
 * locked until the commit, so that revisions are visible in order and without gaps.
 */
final class Revision {
  private static final String ADVANCE =
      "/* advance-revision */ UPDATE revision SET value = value + :changes RETURNING value";

  private Revision() {}

  /** Advances the revision by a number of changes and answers the last of the new numbers. */
  static Uni<Long> advance(Mutiny.Session session, long changes) {
    return session
        .createNativeQuery(ADVANCE, Long.class)
        .setParameter("changes", changes)
        .getSingleResult();
  }
}
