package io.jobspool.testing;

import io.jobspool.storage.Draft;
import io.jobspool.storage.Store;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Creates, updates and deletes Jobs of one namespace at random, one after the other, and tells the
 * model. Their labels are as odd as labels can be, and some that cannot.
 */
public final class RandomWriter {
  /** Keys that Jobs may have among their labels. */
  public static final List<String> KEYS = List.of("app", "example.com/tier", "a.b-c_d", "n");

  /** Values that labels may have. */
  public static final List<String> VALUES =
      List.of(
          "",
          "web",
          "x_y.z-1",
          "0",
          "-5",
          "+7",
          "007",
          "12",
          "1.5",
          "1e3",
          "12 ",
          "'\"\\",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "000000000000000000000000012",
          "99999999999999999999999");

  /** Every write is answered within this, or something hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Job(Draft draft, long revision) {}

  private final Store store;
  private final ModelStore model;
  private final Random random;
  private final String namespace;
  private final int names;
  private final Map<String, Job> jobs = new HashMap<>();

  /**
   * A writer.
   *
   * @param namespace must be open; nobody else may write to it
   * @param names how many names there are
   */
  public RandomWriter(Store store, ModelStore model, long seed, String namespace, int names) {
    this.store = store;
    this.model = model;
    this.random = new Random(seed);
    this.namespace = namespace;
    this.names = names;
  }

  /** Writes so many times. */
  public void write(int times) {
    for (int i = 0; i < times; i++) {
      step();
    }
  }

  private void step() {
    String name = "job-" + random.nextInt(names);
    Job job = jobs.get(name);
    if (job == null) {
      Draft draft = draft(UUID.randomUUID(), name);
      stored(draft, store.create(draft));
    } else if (random.nextInt(4) > 0) {
      Draft draft = draft(job.draft().uid(), name);
      stored(draft, store.update(draft, job.revision()));
    } else {
      model.deleted(await(store.delete(namespace, name, job.revision())), job.draft().position());
      jobs.remove(name);
    }
  }

  private void stored(Draft draft, Uni<Long> write) {
    long revision = await(write);
    model.stored(revision, draft);
    jobs.put(draft.name(), new Job(draft, revision));
  }

  private Draft draft(UUID uid, String name) {
    Map<String, String> labels = new HashMap<>(Map.of("namespace", namespace));
    for (String key : KEYS) {
      if (random.nextBoolean()) {
        labels.put(key, VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return JobDrafts.draft(uid, namespace, name, labels, random.nextInt(3));
  }

  private static long await(Uni<Long> write) {
    try {
      return write.await().atMost(PATIENCE);
    } catch (TimeoutException e) {
      throw new IllegalStateException("a write hangs\n" + activity(), e);
    }
  }

  private static String activity() {
    try {
      return Sql.activity();
    } catch (SQLException e) {
      return e.toString();
    }
  }
}
