package io.jobspool.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {
  private final Path path;

  WatchedFileTest(@TempDir Path directory) {
    path = directory.resolve("number");
  }

  @BeforeEach
  void write() throws Exception {
    Files.writeString(path, "1");
  }

  @Test
  void takesAChange() throws Exception {
    WatchedFile<Integer> file = WatchedFile.open(path, Integer::valueOf);
    Files.writeString(path, "2");
    file.reload();
    assertEquals(1, file.value(), "it may not have been written to its end yet");

    file.reload();
    assertEquals(2, file.value());
  }

  @Test
  void takesNothingHalfWritten() throws Exception {
    WatchedFile<Integer> file = WatchedFile.open(path, Integer::valueOf);
    Files.writeString(path, "2");
    file.reload();
    Files.writeString(path, "23");
    file.reload();
    assertEquals(1, file.value());

    file.reload();
    assertEquals(23, file.value());
  }

  @Test
  void keepsWhatItSaidWhileItMakesNoSense() throws Exception {
    WatchedFile<Integer> file = WatchedFile.open(path, Integer::valueOf);
    Files.writeString(path, "two");
    reload(file);
    assertEquals(1, file.value());

    Files.delete(path);
    reload(file);
    assertEquals(1, file.value());

    Files.writeString(path, "3");
    reload(file);
    assertEquals(3, file.value());
  }

  private static void reload(WatchedFile<?> file) {
    file.reload();
    file.reload();
  }

  @Test
  void mustMakeSenseAtFirst() throws Exception {
    Files.writeString(path, "one");
    assertThrows(ConfigurationException.class, () -> WatchedFile.open(path, Integer::valueOf));

    Files.delete(path);
    assertTrue(
        assertThrows(ConfigurationException.class, () -> WatchedFile.open(path, Integer::valueOf))
            .getMessage()
            .contains(path.toString()));
  }
}
