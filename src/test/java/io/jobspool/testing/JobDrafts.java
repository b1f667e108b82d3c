package io.jobspool.testing;

import io.jobspool.storage.Draft;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Small Jobs for tests that talk to the store and not to the API: nothing in them is validated. */
public final class JobDrafts {
  private JobDrafts() {}

  /** A new Job without labels. */
  public static Draft draft(String namespace, String name) {
    return draft(UUID.randomUUID(), namespace, name, Map.of(), 0);
  }

  /** Another version of a Job, told from others by its number of succeeded Pods. */
  public static Draft changed(Draft job, int succeeded) {
    return draft(job.uid(), job.namespace(), job.name(), Map.of(), succeeded);
  }

  /** A new Job of a million characters and some more. */
  public static Draft large(String namespace, String name) {
    Map<String, String> labels = Map.of("large", "x".repeat(1_000_000));
    return draft(UUID.randomUUID(), namespace, name, labels, 0);
  }

  /** A version of a Job. */
  public static Draft draft(
      UUID uid, String namespace, String name, Map<String, String> labels, int succeeded) {
    JsonObject metadata =
        new JsonObject()
            .put("name", name)
            .put("namespace", namespace)
            .put("uid", uid.toString())
            .put("resourceVersion", Draft.NO_REVISION)
            .put("labels", new JsonObject(Map.copyOf(labels)));
    JsonObject job = new JsonObject().put("apiVersion", "batch/v1").put("kind", "Job");
    job.put("metadata", metadata).put("spec", new JsonObject());
    job.put("status", succeeded == 0 ? new JsonObject() : status(succeeded));
    return Draft.of(uid, namespace, name, Instant.now(), job.encode());
  }

  private static JsonObject status(int succeeded) {
    return new JsonObject().put("succeeded", succeeded);
  }

  /** A namespace, open or terminating. */
  public static Draft namespace(String name, boolean terminating) {
    UUID uid = UUID.randomUUID();
    JsonObject metadata =
        new JsonObject()
            .put("name", name)
            .put("uid", uid.toString())
            .put("resourceVersion", Draft.NO_REVISION);
    if (terminating) {
      metadata.put("deletionTimestamp", "2025-01-01T00:00:00Z");
    }
    JsonObject namespace = new JsonObject().put("apiVersion", "v1").put("kind", "Namespace");
    namespace.put("metadata", metadata);
    return Draft.of(uid, "", name, Instant.now(), namespace.encode());
  }
}
