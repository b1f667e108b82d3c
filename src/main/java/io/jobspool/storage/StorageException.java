package io.jobspool.storage;

import org.jspecify.annotations.Nullable;

/** Why the store did not do what it was asked to. The registry tells clients, in their words. */
public abstract sealed class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StorageException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  /** The name is taken by another object. */
  public static final class NameTaken extends StorageException {
    private static final long serialVersionUID = 1L;

    public NameTaken() {
      super("name taken", null);
    }
  }

  /** The namespace does not exist or is terminating. */
  public static final class NamespaceClosed extends StorageException {
    private static final long serialVersionUID = 1L;

    public NamespaceClosed() {
      super("namespace closed", null);
    }
  }

  /** The object is gone or has another revision than expected. */
  public static final class RevisionConflict extends StorageException {
    private static final long serialVersionUID = 1L;

    public RevisionConflict() {
      super("revision conflict", null);
    }
  }

  /** The state at a revision is asked for, but its history is not kept any more. */
  public static final class RevisionExpired extends StorageException {
    private static final long serialVersionUID = 1L;

    private final long oldest;

    /**
     * A revision is too old.
     *
     * @param oldest the oldest revision that can be read
     */
    public RevisionExpired(long oldest) {
      super("revision expired", null);
      this.oldest = oldest;
    }

    /** The oldest revision that can be read. */
    public long oldest() {
      return oldest;
    }
  }

  /** The state at a revision is asked for that has not been reached yet. */
  public static final class RevisionInFuture extends StorageException {
    private static final long serialVersionUID = 1L;

    private final long current;

    /**
     * A revision is too new.
     *
     * @param current the revision that has been reached
     */
    public RevisionInFuture(long current) {
      super("revision in the future", null);
      this.current = current;
    }

    /** The revision that has been reached. */
    public long current() {
      return current;
    }
  }

  /** More writes are waiting than the queue may hold. */
  public static final class QueueFull extends StorageException {
    private static final long serialVersionUID = 1L;

    public QueueFull() {
      super("write queue full", null);
    }
  }

  /** The database does not take the object as it is, now or later. */
  public static final class Refused extends StorageException {
    private static final long serialVersionUID = 1L;

    public Refused(Throwable cause) {
      super("object refused", cause);
    }
  }

  /** The database cannot be reached, or did not do what it should. */
  public static final class Unavailable extends StorageException {
    private static final long serialVersionUID = 1L;

    public Unavailable(Throwable cause) {
      super("database unavailable", cause);
    }
  }
}
