package io.jobspool.batch.v1;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.Job",
    description =
        "A unit of finite work: pods are created from one template and retried until enough "
            + "of them have finished successfully or the Job is given up.")
public record Job(
    @Schema(
            description =
                "Type of the resource, singular and capitalised. If a request leaves it out, the "
                    + "server deduces it from the URL; a different kind is an error.",
            example = "Job")
        String kind,
    @Schema(
            description =
                "API group and version in which the document is written, separated by a slash, or "
                    + "just v1 for the core group. If absent, the URL decides.",
            example = "batch/v1")
        String apiVersion,
    @ProtoField(1)
        @Schema(
            description =
                "Name, namespace, labels, annotations and the other common object data. If the Job "
                    + "has no labels of its own, those of the pod template are used.")
        ObjectMeta metadata,
    @ProtoField(2)
        @Schema(
            description =
                "The wanted work: which pod to run, how many of them, and when to retry or stop.")
        JobSpec spec,
    @ProtoField(3)
        @Schema(
            description =
                "Progress as last reported by whoever runs the Job. It is changed through the"
                    + " status subresource; values sent along with the rest of the Job are"
                    + " ignored.")
        JobStatus status)
    implements KubernetesObject<Job> {
  @Override
  public Job withMetadata(ObjectMeta metadata) {
    return new Job(kind, apiVersion, metadata, spec, status);
  }

  @Override
  public Job withType(String kind, String apiVersion) {
    return new Job(kind, apiVersion, metadata, spec, status);
  }
}
