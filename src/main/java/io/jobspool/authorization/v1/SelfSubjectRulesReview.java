package io.jobspool.authorization.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The question what one may do in a namespace. */
@Schema(
    name = "io.k8s.api.authorization.v1.SelfSubjectRulesReview",
    description = "Asks for all that whoever sends it may do in a namespace; the status answers.",
    hidden = true)
public record SelfSubjectRulesReview(
    @Schema(description = "Type of this object, always SelfSubjectRulesReview.") String kind,
    @Schema(description = "Version of this object, always authorization.k8s.io/v1.")
        String apiVersion,
    @ProtoField(1) @Schema(description = "Not used: nothing is stored.") ObjectMeta metadata,
    @ProtoField(2) @Schema(description = "What is asked.", required = true) Spec spec,
    @ProtoField(3) @Schema(description = "The answer, by the server.") Status status)
    implements KubernetesObject<SelfSubjectRulesReview> {

  /** What is asked. */
  @Schema(
      name = "io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec",
      description = "The namespace that is asked about.",
      hidden = true)
  public record Spec(
      @ProtoField(1) @Schema(description = "Name of the namespace.") String namespace) {}

  /** The answer. */
  @Schema(
      name = "io.k8s.api.authorization.v1.SubjectRulesReviewStatus",
      description = "The answer to a rules review.",
      hidden = true)
  public record Status(
      @AlwaysWritten
          @ProtoField(1)
          @Schema(description = "What may be done with objects.", required = true)
          List<ResourceRule> resourceRules,
      @AlwaysWritten
          @ProtoField(2)
          @Schema(description = "What may be asked of other paths.", required = true)
          List<NonResourceRule> nonResourceRules,
      @AlwaysWritten
          @ProtoField(3)
          @Schema(description = "Whether there may be more. Never.", required = true)
          boolean incomplete) {}

  /** What may be done with some objects. */
  @Schema(
      name = "io.k8s.api.authorization.v1.ResourceRule",
      description = "What may be done with some objects; * stands for everything.",
      hidden = true)
  public record ResourceRule(
      @AlwaysWritten @ProtoField(1) @Schema(description = "What may be done.", required = true)
          List<String> verbs,
      @ProtoField(2) @Schema(description = "API groups of the objects.") List<String> apiGroups,
      @ProtoField(3) @Schema(description = "Collections, and parts of their objects.")
          List<String> resources) {}

  /** What may be asked of some paths. */
  @Schema(
      name = "io.k8s.api.authorization.v1.NonResourceRule",
      description = "What may be asked of some paths; * stands for everything, or any end.",
      hidden = true)
  public record NonResourceRule(
      @AlwaysWritten
          @ProtoField(1)
          @Schema(description = "HTTP methods in small letters.", required = true)
          List<String> verbs,
      @ProtoField(2) @Schema(description = "The paths.") List<String> nonResourceURLs) {}

  /** The same with an answer. */
  SelfSubjectRulesReview answered(List<ResourceRule> rules, List<NonResourceRule> pathRules) {
    Status answer = new Status(rules, pathRules, false);
    return new SelfSubjectRulesReview(kind, apiVersion, metadata, spec, answer);
  }

  @Override
  public SelfSubjectRulesReview withMetadata(ObjectMeta changed) {
    return new SelfSubjectRulesReview(kind, apiVersion, changed, spec, status);
  }

  @Override
  public SelfSubjectRulesReview withType(String newKind, String newVersion) {
    return new SelfSubjectRulesReview(newKind, newVersion, metadata, spec, status);
  }
}
