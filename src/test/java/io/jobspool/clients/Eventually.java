package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what comes about in another process. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** Waits until two sources say the same; the message of the failure is what they last said. */
  static <T> void assertSame(Callable<T> expected, Callable<T> actual) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!expected.call().equals(actual.call()) && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertEquals(expected.call(), actual.call());
  }
}
