package io.jobspool.authorization.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The question whether one may do something. */
@Schema(
    name = "io.k8s.api.authorization.v1.SelfSubjectAccessReview",
    description = "Asks whether whoever sends it may do something; the status answers.",
    hidden = true)
public record SelfSubjectAccessReview(
    @Schema(description = "Type of this object, always SelfSubjectAccessReview.") String kind,
    @Schema(description = "Version of this object, always authorization.k8s.io/v1.")
        String apiVersion,
    @ProtoField(1) @Schema(description = "Not used: nothing is stored.") ObjectMeta metadata,
    @ProtoField(2) @Schema(description = "What is asked.", required = true) Spec spec,
    @ProtoField(3) @Schema(description = "The answer, by the server.") Status status)
    implements KubernetesObject<SelfSubjectAccessReview> {

  /** What is asked: one of both. */
  @Schema(
      name = "io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec",
      description = "What is asked. Exactly one of both must be there.",
      hidden = true)
  public record Spec(
      @ProtoField(1) @Schema(description = "Something done with objects.")
          @Nullable ResourceAttributes resourceAttributes,
      @ProtoField(2) @Schema(description = "Something asked of a path that is not about objects.")
          @Nullable NonResourceAttributes nonResourceAttributes) {}

  /** Something done with objects. */
  @Schema(
      name = "io.k8s.api.authorization.v1.ResourceAttributes",
      description = "Something done with objects.",
      hidden = true)
  public record ResourceAttributes(
      @ProtoField(1)
          @Schema(description = "Where. Empty for all namespaces, and for what is in none.")
          String namespace,
      @ProtoField(2) @Schema(description = "What is done: get, list, create and so on.")
          String verb,
      @ProtoField(3) @Schema(description = "API group of the objects.") String group,
      @ProtoField(4) @Schema(description = "Version of the group. Makes no difference.")
          String version,
      @ProtoField(5) @Schema(description = "Collection of the objects, jobs for instance.")
          String resource,
      @ProtoField(6) @Schema(description = "Part of the objects, status for instance.")
          String subresource,
      @ProtoField(7) @Schema(description = "Name of one object. Makes no difference.")
          String name) {}

  /** Something asked of a path. */
  @Schema(
      name = "io.k8s.api.authorization.v1.NonResourceAttributes",
      description = "Something asked of a path that is not about objects.",
      hidden = true)
  public record NonResourceAttributes(
      @ProtoField(1) @Schema(description = "The path, /metrics for instance.") String path,
      @ProtoField(2) @Schema(description = "The HTTP method in small letters.") String verb) {}

  /** The answer. */
  @Schema(
      name = "io.k8s.api.authorization.v1.SubjectAccessReviewStatus",
      description = "The answer to an access review.",
      hidden = true)
  public record Status(
      @AlwaysWritten @ProtoField(1) @Schema(description = "Whether it is allowed.", required = true)
          boolean allowed,
      @ProtoField(2) @Schema(description = "Why, for people. Empty if it is not told.")
          String reason) {}

  /** The same with an answer. */
  SelfSubjectAccessReview answered(boolean allowed) {
    return new SelfSubjectAccessReview(kind, apiVersion, metadata, spec, new Status(allowed, ""));
  }

  @Override
  public SelfSubjectAccessReview withMetadata(ObjectMeta changed) {
    return new SelfSubjectAccessReview(kind, apiVersion, changed, spec, status);
  }

  @Override
  public SelfSubjectAccessReview withType(String newKind, String newVersion) {
    return new SelfSubjectAccessReview(newKind, newVersion, metadata, spec, status);
  }
}
