package bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A client that follows a watch of new Jobs and notes when it saw which revision. */
final class Watcher extends Connection {
  private static final byte[] LINE_END = {'\n'};
  private static final byte[] ADDED = Bytes.of("{\"type\":\"ADDED\",\"object\":{");

  private final Map<Long, Long> seenAt = new HashMap<>();
  private long last;
  private long duplicates;
  private long errors;
  private String problem = "";

  /** Starts to watch the Jobs at a path, from the changes after a revision on. */
  Watcher(EventLoop loop, String path, long revision) throws IOException {
    super(loop);
    this.last = revision;
    send(Request.get(path + "?watch=true&resourceVersion=" + revision, ""));
  }

  @Override
  void received(Answer answer) {
    long now = System.nanoTime();
    Bytes body = answer.body();
    int start = 0;
    int end = body.indexOf(LINE_END, start, body.size());
    while (end >= 0 && answer.status() == 200) {
      boolean added = body.indexOf(ADDED, start, Math.min(end, start + ADDED.length)) == start;
      see(added ? answer.resourceVersion(start, end) : -1, now);
      start = end + 1;
      end = body.indexOf(LINE_END, start, body.size());
    }
    body.drop(start);
    if (answer.isComplete()) {
      endedEarly("the watch ended: " + answer.status() + " " + body.text(0, 500).strip());
    }
  }

  private void see(long revision, long now) {
    if (seenAt.containsKey(revision)) {
      duplicates++;
    } else if (revision <= last) {
      errors++;
    } else {
      seenAt.put(revision, now);
      last = revision;
    }
  }

  @Override
  void closed() {
    endedEarly("the watch was cut off");
  }

  private void endedEarly(String how) {
    errors++;
    problem = how;
  }

  /** When each revision was seen for the first time. */
  Map<Long, Long> seenAt() {
    return seenAt;
  }

  long duplicates() {
    return duplicates;
  }

  /** Events out of order or of another type, and an end that nobody asked for. */
  long errors() {
    return errors;
  }

  /** How the watch ended early, "" if it did not. */
  String problem() {
    return problem;
  }
}
