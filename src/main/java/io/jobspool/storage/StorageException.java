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

  /** More writes are waiting than the queue may hold. */
  public static final class QueueFull extends StorageException {
    private static final long serialVersionUID = 1L;

    public QueueFull() {
      super("write queue full", null);
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
