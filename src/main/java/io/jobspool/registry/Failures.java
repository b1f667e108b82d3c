package io.jobspool.registry;

import io.jobspool.dialect.Dialect;
import io.jobspool.meta.error.StatusException;
import io.jobspool.storage.StorageException;
import org.jboss.logging.Logger;

/** Where failures of the store, and mistakes that Kubernetes does not expect, become answers. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  /** A client may try again soon: a restarted PostgreSQL is back within seconds. */
  private static final int RETRY_AFTER_SECONDS = 1;

  private Failures() {}

  /**
   * A failure of a verb as the client is to see it. Verbs fail with a 500 where Kubernetes answers
   * mistakes of clients so; not every dialect follows it there.
   */
  static Throwable translated(Throwable failure, Dialect dialect) {
    return failure instanceof StatusException status
            && status.status().code() == 500
            && !dialect.answersMeasuredServerErrors()
        ? status.asBadRequest()
        : translated(failure);
  }

  /** A failure of the store that no verb has dealt with, as the client is to see it. */
  static Throwable translated(Throwable failure) {
    if (failure instanceof StorageException.QueueFull) {
      return StatusException.tooManyRequests(RETRY_AFTER_SECONDS);
    }
    if (failure instanceof StorageException.Refused) {
      LOG.warnf("the database refuses an object: %s", failure.getCause());
      return StatusException.badRequest("the database cannot hold the object as it is");
    }
    if (failure instanceof StorageException) {
      LOG.errorf("the database did not do its work: %s", failure.getCause());
      return StatusException.unavailable("the database is unavailable", RETRY_AFTER_SECONDS);
    }
    return failure;
  }
}
