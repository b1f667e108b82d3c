package io.jobspool.registry;

import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.StorageException;
import org.jboss.logging.Logger;

/** The one place where failures of the store become answers. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  /** A client may try again soon: a restarted PostgreSQL is back within seconds. */
  private static final int RETRY_AFTER_SECONDS = 1;

  private Failures() {}

  /** A failure that no verb has dealt with, as the client is to see it. */
  static Throwable translated(Throwable failure) {
    if (failure instanceof StorageException.QueueFull) {
      return StatusException.tooManyRequests(RETRY_AFTER_SECONDS);
    }
    if (failure instanceof StorageException) {
      LOG.error("the database did not do its work", failure);
      return StatusException.unavailable("the database is unavailable", RETRY_AFTER_SECONDS);
    }
    return failure;
  }
}
