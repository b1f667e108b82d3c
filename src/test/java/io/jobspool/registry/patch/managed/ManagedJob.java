package io.jobspool.registry.patch.managed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobspool.JsonCases;
import io.jobspool.batch.v1.Job;
import io.jobspool.meta.ManagedFieldsEntry;
import io.jobspool.meta.ObjectMetaBuilder;
import io.jobspool.meta.Resource;
import io.jobspool.meta.Time;
import io.jobspool.registry.patch.MergePatch;
import io.jobspool.serializer.Zero;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A Job that tests write to as clients do; each write is a second after the one before. */
final class ManagedJob {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Resource JOBS = new Resource("batch", "v1", "jobs", "Job", true);
  private static final ManagedFields<Job> MAIN =
      new ManagedFields<>(JOBS, Job.class, "", FieldSet.of("status"), UnaryOperator.identity());
  private static final ManagedFields<Job> STATUS =
      new ManagedFields<>(JOBS, Job.class, "status", FieldSet.of("spec"), UnaryOperator.identity());

  private Job job = Zero.of(Job.class);
  private long second;

  /** A Job that the manager created, or one without managers if the manager's name is empty. */
  static ManagedJob create(String manager, String json) {
    ManagedJob created = new ManagedJob();
    Job sent = JsonCases.decode(json, Job.class);
    created.store(
        sent, manager.isEmpty() ? List.of() : MAIN.onCreate(sent, manager, created.now()));
    return created;
  }

  /** A Job that is not there yet. */
  static ManagedJob none() {
    return new ManagedJob();
  }

  ManagedJob update(String manager, String mergePatch) {
    return update(MAIN, manager, mergePatch);
  }

  ManagedJob updateStatus(String manager, String mergePatch) {
    return update(STATUS, manager, mergePatch);
  }

  private ManagedJob update(ManagedFields<Job> fields, String manager, String mergePatch) {
    JsonNode patched = MergePatch.apply(JsonCases.encode(job), parse(mergePatch));
    Job updated = JsonCases.decode(patched.toString(), Job.class);
    store(updated, fields.onUpdate(job, updated, manager, now()));
    return this;
  }

  ManagedJob apply(String manager, String json) {
    return apply(MAIN, manager, json, false);
  }

  ManagedJob forceApply(String manager, String json) {
    return apply(MAIN, manager, json, true);
  }

  ManagedJob applyStatus(String manager, String json) {
    return apply(STATUS, manager, json, false);
  }

  private ManagedJob apply(ManagedFields<Job> fields, String manager, String json, boolean force) {
    String typed = "{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\"," + json.strip().substring(1);
    ManagedFields.Applied applied = fields.onApply(job, parse(typed), manager, force, now());
    store(JsonCases.decode(applied.object().toString(), Job.class), applied.managedFields());
    return this;
  }

  /** Applies a document as it is, which is expected to fail. */
  void applyPlain(String json) {
    MAIN.onApply(job, parse(json), "me", false, now());
  }

  private Time now() {
    return Time.ofEpochSecond(++second);
  }

  private void store(Job written, List<ManagedFieldsEntry> managers) {
    ObjectMetaBuilder metadata = ObjectMetaBuilder.builder(written.metadata());
    job = written.withMetadata(metadata.managedFields(managers).build());
  }

  Job job() {
    return job;
  }

  /** The specification as JSON, without the template. */
  String spec() {
    ObjectNode spec = (ObjectNode) JsonCases.encode(job.spec());
    spec.remove("template");
    return spec.toString();
  }

  /** One line for each manager. */
  String managers() {
    return job.metadata().managedFields().stream()
        .map(ManagedJob::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(ManagedFieldsEntry entry) {
    String time = entry.time() == null ? "-" : Long.toString(entry.time().epochSecond());
    String subresource = entry.subresource().isEmpty() ? "" : "/" + entry.subresource();
    return String.join(
        " ",
        entry.manager() + subresource,
        entry.operation(),
        time,
        String.valueOf(entry.fieldsV1() == null ? null : entry.fieldsV1().json()));
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
