package io.jobspool.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Directories that belong to this user alone: what lies in them is trusted, and run. */
final class PrivateDirectory {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> CREATE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

  private PrivateDirectory() {}

  /**
   * Creates the directory, with its parents, if it does not exist.
   *
   * @throws EmbeddedPostgresException if it is no directory or belongs to another user: root could
   *     write there, but neither PostgreSQL (which gives up root's rights) nor that user could go
   *     on
   */
  static void create(Path directory, String setting) {
    try {
      Files.createDirectories(directory, CREATE);
      if (!Files.getAttribute(directory, "unix:uid").equals((int) new UnixSystem().getUid())) {
        throw new EmbeddedPostgresException(
            "%s belongs to the user %s: start Jobspool as that user, or choose another place with %s"
                .formatted(directory, Files.getOwner(directory).getName(), setting));
      }
    } catch (IOException e) {
      throw EmbeddedPostgresException.onFile(directory, setting, e);
    }
  }

  /**
   * Takes away what rights others have; not part of {@link #create}: first it must be known as
   * ours.
   */
  static void close(Path directory) throws IOException {
    Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(directory));
    if (rights.retainAll(OWNER_ONLY)) {
      Files.setPosixFilePermissions(directory, rights);
    }
  }

  /** Removes a directory that this class's callers made and nobody else uses. */
  static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> children = Files.list(directory)) {
        for (Path child : children.toList()) {
          delete(child);
        }
      }
    }
    Files.delete(directory);
  }
}
