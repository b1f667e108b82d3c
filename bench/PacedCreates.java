package bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Creates Jobs at a fixed rate, however long the answers take, and notes when each was made. */
final class PacedCreates {
  private static final int MOST_CONNECTIONS = 64;

  private final EventLoop loop;
  private final Workload jobs;
  private final double perNano;
  private final long start = System.nanoTime();
  private final ArrayDeque<Sender> idle = new ArrayDeque<>();
  private final Map<Long, Created> created = new HashMap<>();
  private int connections;
  private long sent;
  private long answered;
  private long errors;

  PacedCreates(EventLoop loop, Workload jobs, double perSecond) {
    this.loop = loop;
    this.jobs = jobs;
    this.perNano = perSecond / 1e9;
  }

  /** A Job that was answered 201: its place in the order of sending, and two times of one clock. */
  record Created(long n, long sentAt, long answeredAt) {}

  /** Sends what is due by now, as far as there are connections for it. */
  void sendDue() throws IOException {
    long due = (long) ((System.nanoTime() - start) * perNano);
    while (sent < due && (!idle.isEmpty() || connections < MOST_CONNECTIONS)) {
      Sender sender = idle.isEmpty() ? new Sender() : idle.pop();
      sender.sendNext();
    }
  }

  boolean allAnswered() {
    return answered == sent;
  }

  /** The creates that were answered, by the revision they were answered with. */
  Map<Long, Created> created() {
    return created;
  }

  /** Wrong and missing answers. */
  long errors() {
    return errors + sent - answered;
  }

  private final class Sender extends Connection {
    private Request request;
    private long n;
    private long sentAt;

    Sender() throws IOException {
      super(loop);
      connections++;
    }

    void sendNext() throws IOException {
      request = jobs.next();
      n = sent++;
      sentAt = System.nanoTime();
      send(request);
    }

    @Override
    void received(Answer answer) {
      if (answer.isComplete()) {
        answered++;
        if (jobs.isRight(request, answer)) {
          created.put(answer.resourceVersion(), new Created(n, sentAt, System.nanoTime()));
        } else {
          errors++;
        }
        idle.push(this);
      }
    }
  }
}
