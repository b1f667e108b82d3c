package io.jobspool.storage.sql;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The number of the last change. Every transaction that writes locks its row first and keeps it
 * until the commit. So revisions are visible in order and without gaps, no two writers can wait for
 * each other, and whoever holds the lock reads a world in which nothing changes.
 */
final class Revision {
  private static final String LOCK =
      "/* lock-revision */ SELECT value FROM revision WHERE only_row FOR UPDATE";
  private static final String SET =
      "/* set-revision */ UPDATE revision SET value = :value WHERE only_row";

  private Revision() {}

  /** Waits for other writers and answers the revision that they reached. */
  static Uni<Long> lock(Mutiny.Session session) {
    return session.createNativeQuery(LOCK, Long.class).getSingleResult();
  }

  /** Sets the revision that the transaction has reached. */
  static Uni<Void> set(Mutiny.Session session, long value) {
    return session
        .createNativeQuery(SET)
        .setParameter("value", value)
        .executeUpdate()
        .replaceWithVoid();
  }
}
