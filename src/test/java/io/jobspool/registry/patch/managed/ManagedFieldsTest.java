package io.jobspool.registry.patch.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobspool.JsonCases;
import io.jobspool.batch.v1.Job;
import io.jobspool.registry.patch.FieldSchema;
import io.jobspool.serializer.Zero;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates, updates and patches other than apply. */
class ManagedFieldsTest {
  private static final String NAMED = "\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}";

  @Test
  void whoCreatesOwnsAllThatIsSet() {
    ManagedJob job =
        ManagedJob.create(
            "me",
            """
            {"apiVersion":"batch/v1","kind":"Job",
             "metadata":{"name":"a","namespace":"b","generation":3,"creationTimestamp":"2020-01-01T00:00:00Z",
                         "labels":{"b":"1","a":"2"},"finalizers":["x/y"]},
             "spec":{"parallelism":1,"template":{"metadata":{"labels":{}},"spec":{
               "containers":[{"name":"b","ports":[{"containerPort":80,"protocol":"TCP"}]},{"name":"a","command":["x"]}],
               "nodeSelector":{"a":"b"},"volumes":[{"name":"v","emptyDir":{}}]}}},
             "status":{"active":1}}
            """);
    assertEquals(
        "me Update 1 "
            + """
            {"f:metadata":{"f:finalizers":{".":{},"v:\\"x/y\\"":{}},"f:labels":{".":{},"f:a":{},"f:b":{}}},
            "f:spec":{"f:parallelism":{},"f:template":{"f:spec":{"f:containers":{
            "k:{\\"name\\":\\"a\\"}":{".":{},"f:command":{},"f:name":{},"f:resources":{}},
            "k:{\\"name\\":\\"b\\"}":{".":{},"f:name":{},"f:ports":{".":{},
            "k:{\\"containerPort\\":80,\\"protocol\\":\\"TCP\\"}":{".":{},"f:containerPort":{},"f:protocol":{}}},
            "f:resources":{}}},"f:nodeSelector":{},
            "f:volumes":{".":{},"k:{\\"name\\":\\"v\\"}":{".":{},"f:emptyDir":{},"f:name":{}}}}}}}
            """
                .replace("\n", ""),
        job.managers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"metadata\":{\"labels\":{\"a\":\"b\"},\"finalizers\":[\"a/b\",\"a/b\"]}}",
        "{\"spec\":{\"podFailurePolicy\":{\"rules\":[]},\"selector\":{},\"suspend\":false}}",
        "{\"spec\":{\"template\":{\"metadata\":{\"ownerReferences\":[{\"uid\":\"1\"},{\"uid\":\"1\"}]}}}}",
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{},{\"name\":\"a\",\"tty\":true}]}}}}",
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"env\":[{\"name\":\"x\"}]}]}}}}",
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"resources\":{\"limits\":{\"cpu\":\"1\"}}}]}}}}",
        "{\"spec\":{\"template\":{\"spec\":{\"terminationGracePeriodSeconds\":0,\"hostUsers\":false}}}}"
      })
  void whatIsCreatedIsWhatComparingFinds(String json) {
    Job job = JsonCases.decode(json, Job.class);
    Comparison comparison =
        Comparison.of(
            JsonCases.encode(Zero.of(Job.class)), JsonCases.encode(job), FieldSchema.of(Job.class));
    assertEquals(comparison.changed(), CreatedFields.of(job));
    assertTrue(comparison.removed().isEmpty());
  }

  @Test
  void nobodyOwnsNothing() {
    assertEquals("", ManagedJob.create("me", "{" + NAMED + "}").managers());
  }

  @Test
  void namesUnknownManagers() {
    ManagedJob job = ManagedJob.create("me", "{\"spec\":{\"parallelism\":1}}");
    assertEquals(
        """
        me Update 1 {"f:spec":{"f:parallelism":{}}}
        unknown Update 2 {"f:spec":{"f:suspend":{}}}\
        """,
        job.update("", "{\"spec\":{\"suspend\":true}}").managers());
  }

  @Test
  void whoChangesTakesTheField() {
    ManagedJob job = ManagedJob.create("a", "{\"spec\":{\"parallelism\":1,\"suspend\":true}}");
    job.update("b", "{\"spec\":{\"parallelism\":2}}");
    assertEquals(
        """
        a Update 1 {"f:spec":{"f:suspend":{}}}
        b Update 2 {"f:spec":{"f:parallelism":{}}}\
        """,
        job.managers());
    job.update("b", "{\"spec\":{\"suspend\":false}}");
    assertEquals("b Update 3 {\"f:spec\":{\"f:parallelism\":{},\"f:suspend\":{}}}", job.managers());
  }

  @Test
  void nothingChangesWithoutAChange() {
    ManagedJob job = ManagedJob.create("a", "{\"spec\":{\"parallelism\":1}}");
    String before = job.managers();
    assertEquals(before, job.update("b", "{\"spec\":{\"parallelism\":1}}").managers());
  }

  @Test
  void timesAreNoDifference() {
    ManagedJob first = ManagedJob.create("a", "{\"spec\":{\"parallelism\":1}}");
    ManagedJob second = ManagedJob.create("a", "{\"spec\":{\"parallelism\":2}}");
    second.update("a", "{\"spec\":{\"parallelism\":1}}");
    assertNotEquals(first.managers(), second.managers());
    assertTrue(
        ManagedFields.differOnlyInTimes(
            first.job().metadata().managedFields(), second.job().metadata().managedFields()));
    second.update("b", "{\"spec\":{\"suspend\":true}}");
    assertFalse(
        ManagedFields.differOnlyInTimes(
            first.job().metadata().managedFields(), second.job().metadata().managedFields()));
  }

  @Test
  void everybodyLosesWhatIsRemoved() {
    ManagedJob job =
        ManagedJob.create(
            "a", "{\"spec\":{\"suspend\":true},\"metadata\":{\"labels\":{\"x\":\"y\"}}}");
    job.update("b", "{\"metadata\":{\"labels\":null}}");
    assertEquals("a Update 1 {\"f:spec\":{\"f:suspend\":{}}}", job.managers());
  }

  @Test
  void theStatusIsOwnedThroughItsSubresource() {
    ManagedJob job = ManagedJob.create("a", "{\"spec\":{\"parallelism\":1}}");
    job.update("a", "{\"status\":{\"active\":1}}");
    assertEquals("a Update 1 {\"f:spec\":{\"f:parallelism\":{}}}", job.managers());
    job.updateStatus(
        "a",
        """
        {"status":{"active":2},"spec":{"parallelism":2},"metadata":{"labels":{"x":"y"}}}
        """);
    assertEquals(
        """
        a Update 1 {"f:spec":{"f:parallelism":{}}}
        a/status Update 3 {"f:metadata":{"f:labels":{".":{},"f:x":{}}},"f:status":{"f:active":{}}}\
        """,
        job.managers());
  }

  @Test
  void whatClientsSendCounts() {
    ManagedJob job = ManagedJob.create("a", "{" + NAMED + ",\"spec\":{\"parallelism\":1}}");
    String sent =
        """
        {"metadata":{"managedFields":[{"manager":"c","operation":"Update","apiVersion":"%s",
         "fieldsType":"%s","fieldsV1":{"f:spec":{"f:parallelism":{}}}}]},"spec":{"suspend":true}}
        """;
    job.update("b", sent.formatted("batch/v1", "FieldsV1"));
    assertEquals(
        """
        c Update - {"f:spec":{"f:parallelism":{}}}
        b Update 2 {"f:spec":{"f:suspend":{}}}\
        """,
        job.managers());
    job.update("d", sent.formatted("batch/v1", "bogus"));
    assertTrue(job.managers().startsWith("c Update"), "not what cannot be read");
    job.update("d", sent.formatted("batch/v0", "FieldsV1"));
    assertEquals("", job.managers(), "not what another version wrote");
  }

  @Test
  void anEmptyEntryResetsAll() {
    ManagedJob job = ManagedJob.create("a", "{" + NAMED + ",\"spec\":{\"parallelism\":1}}");
    job.update("a", "{\"metadata\":{\"managedFields\":[{}]},\"spec\":{\"suspend\":true}}");
    assertEquals("", job.managers());
    assertEquals("", job.update("a", "{\"spec\":{\"parallelism\":2}}").managers());
  }

  @Test
  void theOldestUpdatersAreMerged() {
    ManagedJob job = ManagedJob.create("m0", "{\"metadata\":{\"annotations\":{\"k0\":\"\"}}}");
    for (int i = 1; i <= 11; i++) {
      job.update("m" + i, "{\"metadata\":{\"annotations\":{\"k" + i + "\":\"\"}}}");
    }
    assertEquals(
        """
        ancient-changes Update 3 {"f:metadata":{"f:annotations":{".":{},"f:k0":{},"f:k1":{},"f:k2":{}}}}
        m3 Update 4 {"f:metadata":{"f:annotations":{"f:k3":{}}}}\
        """,
        String.join("\n", job.managers().lines().limit(2).toList()));
    assertEquals(10, job.managers().lines().count());
  }
}
