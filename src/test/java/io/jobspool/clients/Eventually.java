package io.jobspool.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for what comes about in another process. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** Waits until two sources say the same; the message of the failure is what they last said. */
  static <T> void assertSame(Callable<T> expected, Callable<T> actual) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    T wanted = expected.call();
    T found = actual.call();
    while (!wanted.equals(found) && Instant.now().isBefore(end)) {
      Thread.sleep(20);
      wanted = expected.call();
      found = actual.call();
    }
    assertEquals(wanted, found);
  }

  /** Waits until two sets are the same; the message of the failure is what only one of them has. */
  static <T> void assertNoDifference(Callable<Set<T>> one, Callable<Set<T>> other)
      throws Exception {
    assertSame(Set::of, () -> difference(one.call(), other.call()));
  }

  private static <T> Set<T> difference(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream())
        .filter(it -> !(one.contains(it) && other.contains(it)))
        .collect(Collectors.toSet());
  }
}
