package io.jobspool.auth;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, which may change while the service runs. A change that makes no sense is told
 * once in the log and otherwise ignored: nobody is locked out, or let in, by a slip of the pen.
 *
 * <p>The content is compared, not the time of its last change: mounted files of Kubernetes are
 * replaced by links to others.
 *
 * @param <T> what the content is read as
 */
public final class WatchedFile<T> {
  private static final Logger LOG = Logger.getLogger(WatchedFile.class);

  /** Ten thousand lines; beyond that a file is something else by mistake. */
  private static final int MAX_BYTES = 1024 * 1024;

  /** Makes sense of a content. */
  @FunctionalInterface
  public interface Format<T> {
    /**
     * Reads a content.
     *
     * @throws IllegalArgumentException if it makes no sense, with a message for whoever wrote it
     */
    T read(String content);
  }

  private final Path path;
  private final Format<T> format;
  private String content;
  private String seen;
  private volatile T value;

  private WatchedFile(Path path, Format<T> format, String content) {
    this.path = path;
    this.format = format;
    this.content = content;
    this.seen = content;
    this.value = format.read(content);
  }

  /**
   * Reads a file for the first time.
   *
   * @throws ConfigurationException if it is not there or makes no sense
   */
  public static <T> WatchedFile<T> open(Path path, Format<T> format) {
    try {
      return new WatchedFile<>(path, format, read(path));
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException("cannot use " + path + ": " + reason(e), e);
    }
  }

  /** What the file said when it last made sense. */
  public T value() {
    return value;
  }

  /** Looks at the file again and again, as long as the service runs. */
  public void reloadEvery(Duration interval, Vertx vertx) {
    vertx.setPeriodic(interval.toMillis(), timer -> vertx.executeBlocking(this::reload));
  }

  /**
   * Looks at the file now. A change counts once two looks have found the same, since the first may
   * have come while it was being written.
   */
  synchronized @Nullable Void reload() {
    String found = "";
    try {
      found = read(path);
      if (found.equals(seen) && !found.equals(content)) {
        value = format.read(found);
        LOG.infof("file reloaded, path=%s", path);
      }
    } catch (IOException | IllegalArgumentException e) {
      if (found.equals(seen) && !found.equals(content)) {
        LOG.errorf("file ignored, what it said before holds, path=%s reason=%s", path, reason(e));
      }
    }
    content = found.equals(seen) ? found : content;
    seen = found;
    return null;
  }

  private static String read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException
        ? failure.toString()
        : String.valueOf(failure.getMessage());
  }
}
