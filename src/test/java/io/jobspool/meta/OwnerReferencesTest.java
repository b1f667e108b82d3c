package io.jobspool.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.jobspool.batch.v1.Job;
import io.jobspool.serializer.Zero;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerReferencesTest {
  private static final OwnerReference ONE = owner("1", null);
  private static final OwnerReference TWO = owner("2", null);

  private static OwnerReference owner(String uid, Boolean controller) {
    return new OwnerReference("v1", "ConfigMap", "a", uid, controller, null);
  }

  private static Job ownedBy(OwnerReference... owners) {
    Job job = Zero.of(Job.class);
    ObjectMetaBuilder meta = ObjectMetaBuilder.builder(job.metadata());
    return job.withMetadata(meta.ownerReferences(List.of(owners)).build());
  }

  @Test
  void dropsOwnersThatAreNamedAgain() {
    OwnerReferences.Distinct<Job> distinct = OwnerReferences.ofSent(ownedBy(ONE, TWO, ONE, TWO));

    assertEquals(List.of(ONE, TWO), distinct.object().metadata().ownerReferences());
    assertEquals(
        List.of(
            ".metadata.ownerReferences contains duplicate entries; API server dedups owner"
                + " references in 1.20+, and may reject such requests as early as 1.24; please fix"
                + " your requests; duplicate UID(s) observed: 1, 2"),
        distinct.warnings());
  }

  @Test
  void saysWhenPatchesRepeatOwners() {
    assertEquals(
        List.of(
            ".metadata.ownerReferences contains duplicate entries after mutating admission happens;"
                + " API server dedups owner references in 1.20+, and may reject such requests as"
                + " early as 1.24; please fix your requests; duplicate UID(s) observed: 1"),
        OwnerReferences.ofPatched(ownedBy(ONE, ONE)).warnings());
  }

  @Test
  void keepsOwnersThatDifferInAnything() {
    Job job = ownedBy(ONE, owner("1", false), TWO);

    assertSame(job, OwnerReferences.ofSent(job).object());
    assertEquals(List.of(), OwnerReferences.ofSent(job).warnings());
  }
}
