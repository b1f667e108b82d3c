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
  private static final String JOB =
      """
      {"metadata":{"name":"%s","namespace":"%s","uid":"%s","resourceVersion":"0",\
      "labels":{"version":"%d"}},"spec":{}}
      """;

  private final Store store;
  private final Random random;
  private final Map<Long, SeenChange> written;
  private final List<Live> live = new ArrayList<>();

  private record Live(UUID uid, String namespace, long revision, int version) {
    String name() {
      return "feed-" + uid;
    }

    Draft draft(int next) {
      String json = JOB.formatted(name(), namespace, uid, next);
      return Draft.of(uid, namespace, name(), Instant.now(), json);
    }

    Live at(long next, int nextVersion) {
      return new Live(uid, namespace, next, nextVersion);
    }

    SeenChange change(long at, boolean deleted, int made, int previous) {
      return new SeenChange(at, deleted, namespace, name(), made, previous);
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
    String namespace = FeedIT.NAMESPACES.get(random.nextInt(FeedIT.NAMESPACES.size()));
    Live job = new Live(UUID.randomUUID(), namespace, 0, 0);
    long revision = store.create(job.draft(1)).await().indefinitely();
    written.put(revision, job.change(revision, false, 1, 0));
    live.add(job.at(revision, 1));
  }

  private void update(Live job) {
    int next = job.version() + 1;
    long revision = store.update(job.draft(next), job.revision()).await().indefinitely();
    written.put(revision, job.change(revision, false, next, job.version()));
    live.add(job.at(revision, next));
  }

  private void delete(Live job) {
    long revision =
        store.delete(job.namespace(), job.name(), job.revision()).await().indefinitely();
    written.put(revision, job.change(revision, true, job.version(), 0));
  }
}
