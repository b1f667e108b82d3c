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

    assertEquals(2, file.value());
  }

  @Test
  void keepsWhatItSaidWhileItMakesNoSense() throws Exception {
    WatchedFile<Integer> file = WatchedFile.open(path, Integer::valueOf);
    Files.writeString(path, "two");
    file.reload();
    assertEquals(1, file.value());

    Files.delete(path);
    file.reload();
    assertEquals(1, file.value());

    Files.writeString(path, "3");
    file.reload();
    assertEquals(3, file.value());
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
