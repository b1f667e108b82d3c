package io.jobspool.authentication.v1;

import io.jobspool.meta.KubernetesObject;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The question who one is. */
@Schema(
    name = "io.k8s.api.authentication.v1.SelfSubjectReview",
    description = "Asks who it is that sends it; the status answers.",
    hidden = true)
public record SelfSubjectReview(
    @Schema(description = "Type of this object, always SelfSubjectReview.") String kind,
    @Schema(description = "Version of this object, always authentication.k8s.io/v1.")
        String apiVersion,
    @ProtoField(1) @Schema(description = "Not used: nothing is stored.") ObjectMeta metadata,
    @ProtoField(2) @Schema(description = "The answer, by the server.") Status status)
    implements KubernetesObject<SelfSubjectReview> {

  /** The answer. */
  @Schema(
      name = "io.k8s.api.authentication.v1.SelfSubjectReviewStatus",
      description = "The answer to a review of oneself.",
      hidden = true)
  public record Status(@ProtoField(1) @Schema(description = "Who it is.") UserInfo userInfo) {}

  /** A user. */
  @Schema(
      name = "io.k8s.api.authentication.v1.UserInfo",
      description = "A user as the credentials tell.",
      hidden = true)
  public record UserInfo(
      @ProtoField(1) @Schema(description = "Name of the user.") String username,
      @ProtoField(2) @Schema(description = "Tells users of the same name apart.") String uid,
      @ProtoField(3) @Schema(description = "Groups that the user is in.") List<String> groups) {}

  /** The same with an answer. */
  SelfSubjectReview answered(UserInfo user) {
    return new SelfSubjectReview(kind, apiVersion, metadata, new Status(user));
  }

  @Override
  public SelfSubjectReview withMetadata(ObjectMeta changed) {
    return new SelfSubjectReview(kind, apiVersion, changed, status);
  }

  @Override
  public SelfSubjectReview withType(String newKind, String newVersion) {
    return new SelfSubjectReview(newKind, newVersion, metadata, status);
  }
}
