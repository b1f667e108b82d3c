package io.jobspool.watch;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.storage.log.ChangeLog;
import io.jobspool.storage.log.HistoryPruner;
import io.jobspool.storage.sql.JobStore;
import io.jobspool.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever writers, pruning and watchers of any speed do at the same time: a watcher sees exactly
 * the changes behind its revision, in order, or is told that they are gone. {@code
 * -Djobspool.feed.runs} says how many random runs there are, {@code -Djobspool.feed.seed} repeats
 * the choices of one, though not how its threads take turns.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(FeedIT.SmallLimits.class)
class FeedIT {
  private static final int RUNS = Integer.getInteger("jobspool.feed.runs", 6);
  private static final long SEED = Long.getLong("jobspool.feed.seed", System.nanoTime());

  /** Where the writers write: one namespace is there, one is created. */
  static final List<String> NAMESPACES = List.of("default", "feed");

  @Inject ChangeFeed feed;
  @Inject ChangeLog log;
  @Inject JobStore store;
  @Inject HistoryPruner pruner;

  /** So little of everything that each limit is met all the time. */
  public static final class SmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "jobspool.watch.window", "8K",
          "jobspool.watch.read-size", "7",
          "jobspool.watch.poll-every", "200ms",
          "jobspool.watch.bookmark-every", "300ms",
          "jobspool.history.keep-versions", "60",
          "jobspool.history.prune-every", "1h",
          "jobspool.history.prune-step", "10");
    }
  }

  @BeforeEach
  void createNamespace() {
    String namespace = "{\"metadata\":{\"name\":\"%s\"}}".formatted(NAMESPACES.get(1));
    given().contentType(ContentType.JSON).body(namespace).post("/api/v1/namespaces");
  }

  @Test
  void tellsEveryChangeOnceAndInOrderOrThatItIsGone() throws Exception {
    List<FeedReader.Report> reports = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      System.out.printf("FeedIT: -Djobspool.feed.seed=%d -Djobspool.feed.runs=1%n", SEED + run);
      reports.addAll(new FeedRun(this, new Random(SEED + run)).run());
    }
    long expired = reports.stream().filter(FeedReader.Report::expired).count();
    System.out.printf("FeedIT: watchers=%d expired=%d%n", reports.size(), expired);
    assertTrue(expired < reports.size(), "no watcher got to the end");
  }
}
