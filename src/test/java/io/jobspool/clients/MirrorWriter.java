package io.jobspool.clients;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Creates Jobs of its own and changes and deletes some of them, each request at any of the
 * replicas. It tries again what failed for a while, and takes it for done where that is the answer.
 */
final class MirrorWriter implements Callable<Integer> {
  private static final int PAUSE_MILLIS = 50;

  private final List<KubernetesClient> replicas;
  private final String prefix;
  private final int count;
  private final Random random;
  private int writes;

  /**
   * Creates a writer.
   *
   * @param prefix what the names of its Jobs begin with
   * @param count how many Jobs it creates
   */
  MirrorWriter(List<KubernetesClient> replicas, String prefix, int count, Random random) {
    this.replicas = replicas;
    this.prefix = prefix;
    this.count = count;
    this.random = random;
  }

  /** Does its work and tells how many requests succeeded. */
  @Override
  public Integer call() throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Job job = Fabric8.job(prefix + i);
      perform(409, () -> any().resource(job).create());
      if (random.nextInt(2) == 0) {
        perform(404, () -> stored(job).accept(it -> it.getSpec().setParallelism(2)));
      }
      if (random.nextInt(3) == 0) {
        perform(404, () -> stored(job).withPropagationPolicy(policy()).delete());
      }
    }
    return writes;
  }

  private Resource<Job> stored(Job job) {
    return any().batch().v1().jobs().withName(job.getMetadata().getName());
  }

  private KubernetesClient any() {
    return replicas.get(random.nextInt(replicas.size()));
  }

  private DeletionPropagation policy() {
    DeletionPropagation[] policies = DeletionPropagation.values();
    return policies[random.nextInt(policies.length)];
  }

  private void perform(int done, Runnable request) throws InterruptedException {
    while (!succeeds(done, request)) {
      Thread.sleep(PAUSE_MILLIS);
    }
    writes++;
  }

  /** Where a connection broke, or the replica cannot answer, there is no code of a refusal. */
  private static boolean succeeds(int done, Runnable request) {
    try {
      request.run();
      return true;
    } catch (KubernetesClientException e) {
      boolean refused = e.getCode() >= 400 && e.getCode() < 500 && e.getCode() != 429;
      if (refused && e.getCode() != done) {
        throw e;
      }
      return refused;
    }
  }
}
