package io.jobspool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
  private final Path data;

  PostmasterTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void knowsThatThereIsNone() {
    assertEquals(Optional.empty(), Postmaster.of(data));
  }

  @Test
  void readsTheProcessThatPostgresWroteDown() throws IOException {
    Files.writeString(Postmaster.file(data), "4711\n/data\n1767225600\n5432\n\n127.0.0.1\n");

    assertEquals(Optional.of(new Postmaster(4711)), Postmaster.of(data));
  }

  @Test
  void ignoresAFileThatWasCutOff() throws IOException {
    Files.writeString(Postmaster.file(data), "");

    assertEquals(Optional.empty(), Postmaster.of(data));
  }

  @Test
  void tellsPostgresFromWhateverGotItsNumberLater() {
    Postmaster thisJvm = new Postmaster(ProcessHandle.current().pid());

    assertFalse(thisJvm.isRunning());
    assertTrue(thisJvm.isSomethingElse());
  }

  @Test
  void knowsThatAProcessIsGone() {
    Postmaster gone = new Postmaster(Integer.MAX_VALUE);

    assertFalse(gone.isRunning());
    assertFalse(gone.isSomethingElse());
  }
}
