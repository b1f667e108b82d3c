package io.jobspool.watch;

import io.jobspool.storage.Draft;
import io.jobspool.storage.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Creates, changes and deletes objects of its own, and writes down the revision of each write. */
final class FeedWriter implements Callable<Void> {
  private static final int WRITES = 80;
  private static final int LONGEST_PAUSE_MILLIS = 5;
  private static final String NAMESPACE = "default";
  private static final String JOB =
      """
      {"metadata":{"name":"%s","namespace":"default","uid":"%s","resourceVersion":"0",\
      "labels":{"version":"%d"}},"spec":{}}
      """;

  private final Store store;
  private final Random random;
  private final Map<Long, SeenChange> written;
  private final List<Live> live = new ArrayList<>();

  private record Live(UUID uid, long revision, int version) {
    String name() {
      return "feed-" + uid;
    }

    Draft draft(int next) {
      String json = JOB.formatted(name(), uid, next);
      return Draft.of(uid, NAMESPACE, name(), Instant.now(), json);
    }
  }

  FeedWriter(Store store, Random random, Map<Long, SeenChange> written) {
    this.store = store;
    this.random = random;
    this.written = written;
  }

  @Override
  public Void call() throws InterruptedException {
    for (int i = 0; i < WRITES; i++) {
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      int dice = live.isEmpty() ? 0 : random.nextInt(10);
      if (dice < 3) {
        create();
      } else if (dice < 8) {
        update(live.remove(random.nextInt(live.size())));
      } else {
        delete(live.remove(random.nextInt(live.size())));
      }
    }
    return null;
  }

  private void create() {
    Live job = new Live(UUID.randomUUID(), 0, 0);
    long revision = store.create(job.draft(1)).await().indefinitely();
    written.put(revision, new SeenChange(revision, false, job.name(), 1, 0));
    live.add(new Live(job.uid(), revision, 1));
  }

  private void update(Live job) {
    int next = job.version() + 1;
    long revision = store.update(job.draft(next), job.revision()).await().indefinitely();
    written.put(revision, new SeenChange(revision, false, job.name(), next, job.version()));
    live.add(new Live(job.uid(), revision, next));
  }

  private void delete(Live job) {
    long revision = store.delete(NAMESPACE, job.name(), job.revision()).await().indefinitely();
    written.put(revision, new SeenChange(revision, true, job.name(), job.version(), 0));
  }
}
