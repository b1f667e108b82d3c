package bench;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Keeps connections busy: each sends its next request as soon as its last was answered. */
final class ClosedLoop {
  private static final long LAST_ANSWERS_NANOS = 10_000_000_000L;
  private static final int SHOWN_ERRORS = 3;

  private final EventLoop loop;
  private final Workload workload;
  private final Worker[] workers;
  private final Samples samples = new Samples();
  private boolean measuring;
  private double seconds;
  private long errors;
  private int underWay;
  private boolean sending = true;

  ClosedLoop(EventLoop loop, Workload workload, int connections) throws IOException {
    this.loop = loop;
    this.workload = workload;
    this.workers = new Worker[connections];
    for (int i = 0; i < connections; i++) {
      workers[i] = new Worker();
    }
  }

  /** Sends until the workload ends or the time is over, and then waits for the last answers. */
  ClosedLoop run(double warmUpSeconds, double measuredSeconds) throws IOException {
    for (Worker worker : workers) {
      worker.sendNext();
    }
    loop.runUntil(endAfter(nanos(warmUpSeconds)), EventLoop.Step.NOTHING);
    measuring = true;
    long start = System.nanoTime();
    loop.runUntil(endAfter(nanos(measuredSeconds)), EventLoop.Step.NOTHING);
    seconds = (System.nanoTime() - start) / 1e9;
    measuring = false;
    finish();
    return this;
  }

  /** Sends until the workload ends. */
  ClosedLoop runAll() throws IOException {
    return run(0, Double.POSITIVE_INFINITY);
  }

  private static long nanos(double seconds) {
    return (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 2.0);
  }

  private BooleanSupplier endAfter(long nanos) {
    long start = System.nanoTime();
    return () -> underWay == 0 || System.nanoTime() - start >= nanos;
  }

  private void finish() throws IOException {
    sending = false;
    loop.runUntil(endAfter(LAST_ANSWERS_NANOS), EventLoop.Step.NOTHING);
    errors += underWay;
    for (Worker worker : workers) {
      worker.close();
    }
  }

  Samples samples() {
    return samples;
  }

  /** Right answers in a second of the measured time. */
  double rate() {
    return samples.size() / seconds;
  }

  /** Wrong and missing answers, from the first request on. */
  long errors() {
    return errors;
  }

  private final class Worker extends Connection {
    private Request request;
    private long sentAt;

    Worker() throws IOException {
      super(loop);
    }

    void sendNext() throws IOException {
      if (sending && workload.hasNext()) {
        request = workload.next();
        underWay++;
        sentAt = System.nanoTime();
        send(request);
      }
    }

    @Override
    void received(Answer answer) throws IOException {
      if (answer.isComplete()) {
        long took = System.nanoTime() - sentAt;
        underWay--;
        judge(answer, took);
        sendNext();
      }
    }

    private void judge(Answer answer, long took) {
      if (!workload.isRight(request, answer)) {
        if (errors++ < SHOWN_ERRORS) {
          System.err.println(
              "wrong: " + answer.status() + " " + answer.body().text(0, 500).strip());
        }
      } else if (measuring) {
        samples.add(took);
      }
    }
  }
}
