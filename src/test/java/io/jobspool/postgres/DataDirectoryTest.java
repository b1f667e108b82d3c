package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private Path directory;

  DataDirectoryTest(@TempDir Path temporary) {
    directory = temporary.resolve("parent/postgres");
  }

  @Test
  void createsADirectoryThatOthersCannotEnter() throws IOException {
    DataDirectory.lock(directory).close();

    for (Path created : new Path[] {directory, directory.getParent()}) {
      assertEquals("rwx------", permissions(created));
    }
  }

  @Test
  void closesAnEmptyDirectoryThatOthersCouldEnter() throws IOException {
    Files.createDirectories(directory.resolve("lost+found"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

    DataDirectory.lock(directory).close();

    assertEquals("rwx------", permissions(directory));
  }

  @Test
  void refusesADirectoryWithOtherFilesAndLeavesItAsItIs() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("letter.txt"), "dear all");
    String before = permissions(directory);

    assertFails("holds files that are not Jobspool's: choose a new or an empty directory");
    assertEquals(before, permissions(directory));
    assertFalse(Files.exists(directory.resolve("lock")));
  }

  @Test
  void refusesADatabaseThatItDidNotMake() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("PG_VERSION"), "18\n");

    assertFails("(a PostgreSQL data directory itself): choose a new or an empty directory");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.createDirectories(directory.getParent());
    Files.writeString(directory, "");

    assertFails("cannot be used: it is not a directory");
  }

  @Test
  void refusesAPlaceThatThisUserMustNotWriteTo() throws IOException {
    Assumptions.assumeFalse(isRoot(), "root may write everywhere");
    Files.createDirectory(
        directory.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));

    assertFails("cannot be used: permission denied; make it writable for this user");
  }

  @Test
  void refusesADirectoryThatWasMadeReadOnly() throws IOException {
    Assumptions.assumeFalse(isRoot(), "root may write everywhere");
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-x---"));

    assertFails("cannot be used: permission denied; make it writable for this user");
  }

  @Test
  void refusesAPlaceWhereNothingCanBeCreated() {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this is not Linux");
    directory = Path.of("/proc/self/jobspool");

    assertFails("/proc/self/jobspool cannot be used: it cannot be created; make it writable");
  }

  @Test
  void refusesTheDirectoryOfAnotherUser() throws IOException {
    Assumptions.assumeTrue(isRoot(), "only root can give files away");
    Files.createDirectories(directory);
    Files.setAttribute(directory, "unix:uid", 12345);

    assertFails("belongs to the user 12345: start Jobspool as that user");
  }

  @Test
  void refusesASecondUseInTheSameProcessAndKeepsTheFirst() {
    try (DataDirectory first = DataDirectory.lock(directory)) {
      assertFails("another Jobspool (this process) uses the data in " + directory + ": stop it");
      assertFails("another Jobspool (this process)");
      assertFalse(first.isInitialised());
    }
    DataDirectory.lock(directory).close();
  }

  @Test
  void refusesDataWithoutAVersion() throws IOException {
    Files.createDirectories(directory.resolve("data/base"));
    Files.createFile(directory.resolve("lock"));

    assertFailsVersion("PG_VERSION is missing: restore it from a backup, or move it away");
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.createFile(directory.resolve("lock"));
    Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

    assertFailsVersion("was written by PostgreSQL 17 and this Jobspool brings PostgreSQL 18");
  }

  @Test
  void removesWhatAnInterruptedFirstStartPrepared() throws IOException {
    try (DataDirectory data = DataDirectory.lock(directory)) {
      Files.createDirectories(directory.resolve("data.new/base/1"));
      Files.writeString(directory.resolve("data.new/PG_VERSION"), "18\n");

      assertFalse(Files.exists(data.prepared()));
      assertFalse(data.isInitialised());
    }
  }

  @Test
  void keepsThePasswordFromOthers() throws IOException {
    try (DataDirectory data = DataDirectory.lock(directory)) {
      data.writePassword();

      assertEquals("rw-------", permissions(data.passwordFile()));
      String password = data.password();
      assertEquals(32, password.length());

      data.writePassword();
      assertEquals(password, data.password(), "data that was moved away can still be used");
    }
  }

  @Test
  void saysWhichPasswordFileIsMissing() {
    try (DataDirectory data = DataDirectory.lock(directory)) {
      Exception e = assertThrows(EmbeddedPostgresException.class, data::password);
      assertContains(directory.resolve("password") + ", which holds the password", e);
    }
  }

  private void assertFails(String message) {
    assertContains(
        message,
        assertThrows(EmbeddedPostgresException.class, () -> DataDirectory.lock(directory)));
  }

  private void assertFailsVersion(String message) {
    try (DataDirectory data = DataDirectory.lock(directory)) {
      assertContains(
          message, assertThrows(EmbeddedPostgresException.class, () -> data.checkVersion("18")));
    }
  }

  private static void assertContains(String expected, Exception e) {
    assertTrue(String.valueOf(e.getMessage()).contains(expected), e::getMessage);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }
}
