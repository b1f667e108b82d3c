package bench;

import bench.PacedCreates.Created;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Watchers that follow while Jobs are created at a fixed rate. Afterwards, what each has seen is
 * compared with what was answered 201.
 */
final class WatchRun {
  private static final long LAST_EVENTS_NANOS = 10_000_000_000L;
  private static final String EVERYTHING = "/apis/batch/v1/jobs";

  private final List<Watcher> watchers = new ArrayList<>();
  private final Namespaces namespaces;
  private final boolean everything;
  private final PacedCreates creates;
  private final EventLoop loop;
  private final Samples afterAnswer = new Samples();
  private final Samples afterSending = new Samples();
  private double seconds;
  private long events;
  private long gaps;
  private long unexpected;

  /**
   * @param namespaces where the Jobs are created in turn
   * @param count how many watchers there are; the n-th has the n-th namespace
   * @param everything whether each watches all namespaces instead
   * @param perSecond how many Jobs are created in a second, in all
   */
  WatchRun(EventLoop loop, Namespaces namespaces, int count, boolean everything, double perSecond)
      throws IOException {
    this.loop = loop;
    this.namespaces = namespaces;
    this.everything = everything;
    Writes made = Writes.namespaces(namespaces);
    new ClosedLoop(loop, made, 1).runAll();
    for (int n = 0; n < count; n++) {
      String path = everything ? EVERYTHING : namespaces.jobs(n);
      watchers.add(new Watcher(loop, path, made.revisions().highest()));
    }
    Workload jobs = Writes.jobs(namespaces.prefix(), namespaces, n -> "", Long.MAX_VALUE);
    this.creates = new PacedCreates(loop, jobs, perSecond);
  }

  /** Creates and watches; the lag of Jobs that were created while warming up is not counted. */
  WatchRun run(double warmUpSeconds, double seconds) throws IOException {
    long start = System.nanoTime();
    long measureFrom = start + (long) (warmUpSeconds * 1e9);
    long end = measureFrom + (long) (seconds * 1e9);
    loop.runUntil(() -> System.nanoTime() >= end, creates::sendDue);
    this.seconds = warmUpSeconds + seconds;
    loop.runUntil(
        () -> allSeen() || System.nanoTime() >= end + LAST_EVENTS_NANOS, EventLoop.Step.NOTHING);
    for (int n = 0; n < watchers.size(); n++) {
      compare(n, watchers.get(n), measureFrom);
    }
    watchers.stream()
        .map(Watcher::problem)
        .filter(problem -> !problem.isEmpty())
        .findFirst()
        .ifPresent(System.err::println);
    return this;
  }

  private boolean allSeen() {
    long seen = watchers.stream().mapToLong(watcher -> watcher.seenAt().size()).sum();
    long copies = everything ? watchers.size() : 1;
    return creates.allAnswered() && seen >= creates.created().size() * copies;
  }

  private void compare(int n, Watcher watcher, long measureFrom) {
    Map<Long, Long> seenAt = watcher.seenAt();
    long expected = 0;
    long found = 0;
    for (Map.Entry<Long, Created> entry : creates.created().entrySet()) {
      if (everything || entry.getValue().n() % namespaces.count() == n) {
        expected++;
        Long seen = seenAt.get(entry.getKey());
        if (seen != null) {
          found++;
          measure(entry.getValue(), seen, measureFrom);
        }
      }
    }
    events += found;
    gaps += expected - found;
    unexpected += seenAt.size() - found;
  }

  /** An event can overtake its answer, as both leave the service at the same time: no lag then. */
  private void measure(Created created, long seenAt, long measureFrom) {
    if (created.sentAt() >= measureFrom) {
      afterAnswer.add(Math.max(0, seenAt - created.answeredAt()));
      afterSending.add(seenAt - created.sentAt());
    }
  }

  /** From the answer to the create to the event. */
  Samples afterAnswer() {
    return afterAnswer;
  }

  /** From sending the create to the event. */
  Samples afterSending() {
    return afterSending;
  }

  /** Creates that were answered in a second, warming up included. */
  double rate() {
    return creates.created().size() / seconds;
  }

  /** Events that belong to a create, over all watchers. */
  long events() {
    return events;
  }

  /** Creates that a watcher should have seen and has not. */
  long gaps() {
    return gaps;
  }

  long duplicates() {
    return watchers.stream().mapToLong(Watcher::duplicates).sum();
  }

  /** Whatever else was wrong: answers, order and types of events, events without a create. */
  long errors() {
    long watching = watchers.stream().mapToLong(Watcher::errors).sum();
    return creates.errors() + unexpected + watching;
  }
}
