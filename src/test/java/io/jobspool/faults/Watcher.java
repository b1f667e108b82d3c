package io.jobspool.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobspool.faults.Change.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Follows all changes from a revision on, and resumes from the last one it was told whenever its
 * connection ends. It judges only what no watch may do, such as to give up; the rest is for {@link
 * History}.
 */
final class Watcher implements AutoCloseable {
  private static final int PAUSE_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<Change> changes = Collections.synchronizedList(new ArrayList<>());
  private final JobsClient client;
  private final long start;
  private final Future<Void> following;
  private volatile long seen;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile String lastEnd = "";

  /** Starts to follow the changes after a revision. */
  Watcher(JobsClient client, long start) {
    this.client = client;
    this.start = start;
    this.seen = start;
    this.following = thread.submit(this::follow);
  }

  /** What was seen up to a revision; waits until the watcher is there. */
  History until(long revision) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (seen < revision) {
      failIfEnded();
      if (Instant.now().isAfter(end)) {
        String where =
            "the watcher got to %d of %d within %s, over %d connections; the last ended %s";
        throw new AssertionError(
            where.formatted(seen, revision, PATIENCE, connections.get(), lastEnd));
      }
      Thread.sleep(10);
    }
    return new History(start, List.copyOf(changes));
  }

  private void failIfEnded() throws InterruptedException {
    try {
      if (following.isDone()) {
        following.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("the watcher failed", e.getCause());
    }
  }

  private Void follow() throws InterruptedException {
    while (!thread.isShutdown()) {
      try {
        connections.incrementAndGet();
        read(client.watch(seen));
      } catch (IOException e) {
        lastEnd = e.toString();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return null;
  }

  /** Reads events until the connection ends. */
  private void read(HttpResponse<InputStream> response) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() == 410) {
        throw new AssertionError("the history after %d is gone".formatted(seen));
      }
      lastEnd = "after status " + response.statusCode();
      String line = lines.readLine();
      while (line != null && response.statusCode() == 200) {
        take(JobsClient.JSON.readTree(line));
        line = lines.readLine();
      }
    }
  }

  private void take(JsonNode event) {
    String type = event.path("type").asText();
    Version version = Version.of(event.path("object"));
    switch (type) {
      case "BOOKMARK" -> seen = version.revision();
      case "ADDED", "MODIFIED", "DELETED" -> {
        changes.add(new Change(Type.valueOf(type), version));
        seen = version.revision();
      }
      default -> throw new AssertionError("after %d the watch said %s".formatted(seen, event));
    }
  }

  /** Stops; a connection that waits for events ends with its service at the latest. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
