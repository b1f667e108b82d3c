package io.jobspool.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The embedded PostgreSQL cannot serve. The message is for the person who started Jobspool: it says
 * what is wrong and what to do about it, and is complete without a stack trace.
 */
public final class EmbeddedPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The way out that always exists, whatever is wrong with the embedded database. */
  static final String OR_USE_ANOTHER =
      "or set QUARKUS_DATASOURCE_REACTIVE_URL (and _USERNAME, _PASSWORD) to use another PostgreSQL";

  EmbeddedPostgresException(String message) {
    super(message);
  }

  private EmbeddedPostgresException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A file operation on {@code path} failed: says which, and that the place can be changed. */
  static EmbeddedPostgresException onFile(Path path, String setting, IOException cause) {
    return new EmbeddedPostgresException(
        "%s cannot be used: %s; make it writable for this user, choose another place with %s, %s"
            .formatted(path, reason(cause), setting, OR_USE_ANOTHER),
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "it is not a directory";
    }
    if (cause instanceof NoSuchFileException) {
      return "it cannot be created";
    }
    String reason =
        cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return reason != null ? reason : cause.toString();
  }
}
