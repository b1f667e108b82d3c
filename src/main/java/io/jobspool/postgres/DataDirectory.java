package io.jobspool.postgres;

import static io.jobspool.postgres.EmbeddedPostgresException.OR_USE_ANOTHER;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The directory that one Jobspool at a time uses, and what lies in it:
 *
 * <ul>
 *   <li>{@code data}: PostgreSQL's own data directory
 *   <li>{@code password}: what the service, and the user's psql, log in with; others cannot read it
 *   <li>{@code server.log}: what PostgreSQL says
 *   <li>{@code lock}: locked by the JVM that owns the server, for as long as that JVM lives
 * </ul>
 *
 * The lock, not the running server, says whether the directory is in use: a server outlives a JVM
 * that was killed, and must then not keep its Jobs from the next one.
 */
final class DataDirectory implements AutoCloseable {
  static final String SETTING = "jobspool.postgres.data-directory";
  // A file system puts lost+found on a volume of its own.
  private static final Set<String> NOT_OURS_BUT_HARMLESS = Set.of("lost+found");

  private static final Logger LOG = Logger.getLogger(DataDirectory.class);

  private final Path directory;
  private final FileChannel lock;

  private DataDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes the directory for this JVM, and creates it if need be.
   *
   * @throws EmbeddedPostgresException if another Jobspool uses it, if it holds something else, or
   *     if this user must not write there
   */
  static DataDirectory lock(Path directory) {
    PrivateDirectory.create(directory, SETTING);
    try {
      checkOurs(directory);
      PrivateDirectory.close(directory);
      return new DataDirectory(directory, lockFile(directory.resolve("lock")));
    } catch (IOException e) {
      throw EmbeddedPostgresException.onFile(directory, SETTING, e);
    }
  }

  private static void checkOurs(Path directory) throws IOException {
    if (Files.exists(directory.resolve("lock"))) {
      return;
    }
    try (Stream<Path> children = Files.list(directory)) {
      Set<String> names =
          children.map(child -> child.getFileName().toString()).collect(Collectors.toSet());
      names.removeAll(NOT_OURS_BUT_HARMLESS);
      if (!names.isEmpty()) {
        throw new EmbeddedPostgresException(
            "%s holds files that are not Jobspool's%s: choose a new or an empty directory with %s, %s"
                .formatted(
                    directory,
                    names.contains("PG_VERSION") ? " (a PostgreSQL data directory itself)" : "",
                    SETTING,
                    OR_USE_ANOTHER));
      }
    }
  }

  private static FileChannel lockFile(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    try {
      if (channel.tryLock() == null) {
        String owner = read(channel);
        channel.close();
        throw inUse(file, "process " + owner);
      }
    } catch (OverlappingFileLockException e) {
      // The channel stays open: closing it would also release the lock that this JVM holds.
      throw inUse(file, "this process");
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    return channel;
  }

  private static EmbeddedPostgresException inUse(Path file, String owner) {
    return new EmbeddedPostgresException(
        "another Jobspool (%s) uses the data in %s: stop it, give this one a directory of its own with %s, %s"
            .formatted(owner, file.getParent(), SETTING, OR_USE_ANOTHER));
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  Path passwordFile() {
    return directory.resolve("password");
  }

  /** Whether a server can be started on it; if not, {@link #data} does not exist. */
  boolean isInitialised() {
    return Files.exists(data());
  }

  /**
   * Checks what would otherwise fail in PostgreSQL's words.
   *
   * @throws EmbeddedPostgresException if the data is incomplete or of another major version
   */
  void checkVersion(String major) {
    String found = readVersion();
    if (!found.equals(major)) {
      throw new EmbeddedPostgresException(
          ("%s was written by PostgreSQL %s and this Jobspool brings PostgreSQL %s: start the"
                  + " Jobspool that wrote it, dump the Jobs from there and load them into a new"
                  + " directory, %s")
              .formatted(data(), found, major, OR_USE_ANOTHER));
    }
  }

  private String readVersion() {
    Path version = data().resolve("PG_VERSION");
    try {
      return Files.readString(version).strip();
    } catch (NoSuchFileException e) {
      throw new EmbeddedPostgresException(
          ("%s is no complete PostgreSQL data directory, PG_VERSION is missing: restore it from a"
                  + " backup, or move it away to start without its Jobs")
              .formatted(data()));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * The place to prepare a new database in; {@link #initialised} makes it {@link #data} in one
   * step. What an interrupted start left there is removed: no server ever ran on it.
   */
  Path prepared() throws IOException {
    Path prepared = directory.resolve("data.new");
    if (Files.exists(prepared)) {
      LOG.infof("Removing what an interrupted first start left behind: directory=%s", prepared);
      PrivateDirectory.delete(prepared);
    }
    return prepared;
  }

  void initialised() throws IOException {
    Files.move(directory.resolve("data.new"), data());
  }

  /**
   * Chooses the password of a new database, unless there is one: then it is that of a database
   * which somebody moved away and may want to use again.
   */
  void writePassword() throws IOException {
    if (Files.exists(passwordFile()) && !password().isEmpty()) {
      return;
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
  }

  /** The password of the database as it was made. */
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "%s, which holds the password of the database beside it, cannot be read: restore it from a backup"
              .formatted(passwordFile()));
    }
  }

  /** An operation on a file of the directory failed. */
  EmbeddedPostgresException failed(IOException cause) {
    return EmbeddedPostgresException.onFile(directory, SETTING, cause);
  }

  /** Lets the next one use the directory; the end of the JVM, however it comes, does the same. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
