package io.jobspool.faults;

import static io.jobspool.faults.History.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writers at full speed and watchers, faults at random moments, and the verdict. {@code
 * -Djobspool.faults.rounds} says how many faults there are, {@code -Djobspool.faults.seed} repeats
 * the choices of a run, though not how its threads take turns.
 */
final class Trial {
  private static final int ROUNDS = Integer.getInteger("jobspool.faults.rounds", 6);
  private static final long SEED = Long.getLong("jobspool.faults.seed", System.nanoTime());
  private static final int LONGEST_PAUSE_MILLIS = 2000;

  private final Random random = new Random(SEED);
  private final String name;
  private final Database database;
  private final List<JobsClient> clients;

  /** What is done to the servers; it returns when they run again. */
  @FunctionalInterface
  interface Fault {
    void strike() throws Exception;
  }

  /**
   * Prepares a trial.
   *
   * @param name for messages
   * @param clients one of each service
   */
  Trial(String name, Database database, List<JobsClient> clients) {
    this.name = name;
    this.database = database;
    this.clients = clients;
    System.out.printf(
        "%s: -Djobspool.faults.seed=%d -Djobspool.faults.rounds=%d%n", name, SEED, ROUNDS);
  }

  /** Sleeps for a random time. */
  void pause() throws InterruptedException {
    Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
  }

  /** Strikes with each of the faults in turn, and judges what writers and watchers have seen. */
  void run(List<Fault> faults) throws Exception {
    long start = clients.get(0).list().revision();
    List<Watcher> watchers = clients.stream().map(client -> new Watcher(client, start)).toList();
    try {
      List<Write> writes = writeThrough(faults);
      long end = database.revision();
      History history = watchers.get(0).until(end);
      report(writes, history);
      history.assertComplete(end);
      history.assertMadeBy(writes);
      assertStored(history, end);
      for (Watcher watcher : watchers) {
        assertSame("what a watcher saw", history.changes(), watcher.until(end).changes());
      }
    } finally {
      watchers.forEach(Watcher::close);
    }
  }

  private List<Write> writeThrough(List<Fault> faults) throws Exception {
    try (Writers writers = new Writers(clients, random)) {
      List<Fault> next = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        if (next.isEmpty()) {
          next.addAll(faults);
          Collections.shuffle(next, random);
        }
        writers.awaitProgress();
        pause();
        next.remove(0).strike();
      }
      writers.awaitProgress();
      return writers.stop();
    }
  }

  /** Says how much was tried; a trial without changes of every type would prove little. */
  private void report(List<Write> writes, History history) {
    long doubts = writes.stream().filter(write -> write.fate() == Write.Fate.UNKNOWN).count();
    System.out.printf(
        "%s: writes=%d inDoubt=%d changes=%d%n",
        name, writes.size(), doubts, history.changes().size());
    Set<Change.Type> types =
        history.changes().stream().map(Change::type).collect(Collectors.toSet());
    assertEquals(Set.of(Change.Type.values()), types, "the types of changes");
  }

  /**
   * The tables, and every service, tell what the watcher saw: the Jobs, and how they came to be.
   */
  private void assertStored(History history, long end) throws Exception {
    List<Version> current = history.current();
    assertSame("the table", current.stream().map(Version::key).toList(), database.jobs());
    for (JobsClient client : clients) {
      JobsClient.Listing list = client.list();
      assertEquals(end, list.revision(), "the revision of the list");
      assertSame("the list", current, list.jobs());
      try (Watcher again = new Watcher(client, history.start())) {
        assertSame("the history read again", history.changes(), again.until(end).changes());
      }
    }
  }
}
