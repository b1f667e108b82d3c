package io.jobspool.postgres;

import static io.jobspool.postgres.EmbeddedPostgresException.OR_USE_ANOTHER;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * {@code initdb}, {@code pg_ctl} and {@code postgres} for this machine, unpacked from the library
 * on the class path.
 *
 * <p>PostgreSQL refuses to run as root. For root each program therefore starts in a user namespace
 * of its own, where it is nobody, while its files stay root's.
 */
final class PostgresPrograms {
  private static final String SETTING = "jobspool.postgres.binaries-directory";

  private final Path directory;
  private final boolean root = new UnixSystem().getUid() == 0;

  private PostgresPrograms(Path directory) {
    this.directory = directory;
  }

  /** Unpacks the programs below {@code parent}, unless an earlier start did. */
  static PostgresPrograms unpack(Path parent) {
    String archive = archiveName();
    try (InputStream present = open(archive)) {
      PrivateDirectory.create(parent, SETTING);
      PrivateDirectory.close(parent);
      Path directory = parent.resolve("postgres-%08x".formatted(checksum(present)));
      if (Files.notExists(directory)) {
        unpack(archive, parent, directory);
      }
      return new PostgresPrograms(directory);
    } catch (IOException e) {
      throw EmbeddedPostgresException.onFile(parent, SETTING, e);
    }
  }

  /**
   * Refuses early, and in words, where PostgreSQL could only fail.
   *
   * @throws EmbeddedPostgresException if this is root and the system allows no user namespaces
   */
  void checkUser() {
    if (root && execute(List.of("unshare", "-U", "true")).exitCode() != 0) {
      throw new EmbeddedPostgresException(
          "PostgreSQL does not run as root, and this system (a container?) allows no user namespace"
              + " to run it in: start Jobspool as another user, "
              + OR_USE_ANOTHER);
    }
  }

  /** The major version, which a data directory must have too. */
  String majorVersion() {
    String version = run("postgres", "--version").output();
    return version.replaceFirst("(?s).* (\\d+).*", "$1");
  }

  /** Runs one program to its end. */
  Result run(String program, String... arguments) {
    List<String> command = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return execute(command);
  }

  private Result execute(List<String> command) {
    // Not in the directory Jobspool was started in, which root without its rights may not read.
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true);
    // PGDATA, PGPORT and their like are meant for another server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      return new Result(127, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(130, "interrupted");
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    return "/postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac") ? "darwin" : system,
            machine.equals("aarch64") ? "arm_64" : machine.replace("amd64", "x86_64"));
  }

  private static InputStream open(String archive) {
    InputStream stream = PostgresPrograms.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new EmbeddedPostgresException(
          "Jobspool brings no PostgreSQL for this system (%s): install one and set"
                  .formatted(archive)
              + " QUARKUS_DATASOURCE_REACTIVE_URL (and _USERNAME, _PASSWORD)");
    }
    return stream;
  }

  /**
   * Tells versions apart: the library does not say which one it holds, and reading it takes 20 ms.
   */
  private static long checksum(InputStream archive) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(archive, new CRC32());
    checked.transferTo(OutputStream.nullOutputStream());
    return checked.getChecksum().getValue();
  }

  /**
   * Unpacks beside the target and renames, so that an interrupted start leaves no half of a
   * program.
   */
  private static void unpack(String archive, Path parent, Path target) throws IOException {
    Path unpacked = Files.createTempDirectory(parent, "unpacking-");
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, unpacked.resolve(entry.getName()));
      }
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      PrivateDirectory.delete(unpacked);
      if (Files.notExists(target)) {
        throw e;
      }
      // Another start was faster, and its programs are the same.
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    // Directories follow their files in these archives.
    Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling("."));
    if (entry.isDirectory()) {
      return;
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      target.toFile().setExecutable((entry.getMode() & 0100) != 0);
    }
  }

  /** What a program answered; both of its output streams as one text. */
  record Result(int exitCode, String output) {
    /** The line that says why it failed. */
    String reason() {
      return ServerLog.reason(output);
    }
  }
}
