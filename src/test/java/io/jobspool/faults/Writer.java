package io.jobspool.faults;

import io.jobspool.faults.Write.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Creates, labels and deletes Jobs of its own, one request after the other, each at any of the
 * services. Where an answer is missing it tries again or lets it be; either way it then leaves that
 * Job alone, so that a request which arrives late is no second change.
 */
final class Writer implements Callable<List<Write>> {
  /** After a failure: long enough not to be busy with failing, short enough to meet a recovery. */
  private static final int PAUSE_MILLIS = 50;

  private final String prefix;
  private final Random random;
  private final List<JobsClient> clients;
  private final List<Write> writes = new ArrayList<>();
  private final List<String> live = new ArrayList<>();
  private volatile boolean stopped;
  private int last;

  /**
   * Creates a writer.
   *
   * @param prefix what the names of its Jobs begin with
   */
  Writer(String prefix, Random random, List<JobsClient> clients) {
    this.prefix = prefix;
    this.random = random;
    this.clients = clients;
  }

  /** Ends after the request under way. */
  void stop() {
    stopped = true;
  }

  /** Writes until it is stopped, and tells what it knows of each write, in order. */
  @Override
  public List<Write> call() throws InterruptedException {
    while (!stopped) {
      int dice = live.isEmpty() ? 0 : random.nextInt(10);
      if (dice < 6) {
        perform(Change.Type.ADDED, prefix + ++last, "");
      } else {
        String name = live.remove(random.nextInt(live.size()));
        Change.Type type = dice < 8 ? Change.Type.MODIFIED : Change.Type.DELETED;
        perform(type, name, type == Change.Type.MODIFIED ? "at-" + ++last : "");
      }
    }
    return writes;
  }

  private void perform(Change.Type type, String name, String label) throws InterruptedException {
    boolean inDoubt = false;
    Answer answer = send(type, name, label);
    while (answer.isRefused() || answer.isUnknown()) {
      inDoubt |= answer.isUnknown();
      if (stopped || (inDoubt && random.nextBoolean())) {
        Fate fate = inDoubt ? Fate.UNKNOWN : Fate.NOT_DONE;
        writes.add(new Write(type, name, label, fate, Optional.empty()));
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
      answer = send(type, name, label);
    }
    writes.add(new Write(type, name, label, Fate.DONE, version(type, name, answer, inDoubt)));
    if (!inDoubt && type != Change.Type.DELETED) {
      live.add(name);
    }
  }

  private Answer send(Change.Type type, String name, String label) throws InterruptedException {
    JobsClient client = clients.get(random.nextInt(clients.size()));
    return switch (type) {
      case ADDED -> client.create(name);
      case MODIFIED -> client.label(name, label);
      case DELETED -> client.delete(name);
    };
  }

  /**
   * The version that an answer holds. An answer that the write is superfluous is as good as success
   * where an earlier request of it may have been done, and a fault of the service where none was.
   */
  private static Optional<Version> version(
      Change.Type type, String name, Answer answer, boolean inDoubt) {
    int success = type == Change.Type.ADDED ? 201 : 200;
    int superfluous = type == Change.Type.ADDED ? 409 : 404;
    if (answer.status() == success) {
      return type == Change.Type.DELETED
          ? Optional.empty()
          : Optional.of(Version.of(answer.body()));
    }
    if (inDoubt && type != Change.Type.MODIFIED && answer.status() == superfluous) {
      return Optional.empty();
    }
    String when = inDoubt ? "again, after a request without an answer" : "for the first time";
    throw new AssertionError("%s of %s, sent %s: %s".formatted(type, name, when, answer));
  }
}
