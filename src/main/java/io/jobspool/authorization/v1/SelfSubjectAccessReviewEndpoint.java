package io.jobspool.authorization.v1;

import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.SecuredResource;
import io.jobspool.auth.User;
import io.jobspool.auth.gate.AccessControl;
import io.jobspool.authorization.v1.SelfSubjectAccessReview.NonResourceAttributes;
import io.jobspool.authorization.v1.SelfSubjectAccessReview.ResourceAttributes;
import io.jobspool.http.ActionHandler;
import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
import io.jobspool.meta.error.StatusException;
import io.jobspool.meta.field.FieldError;
import io.jobspool.meta.field.FieldPath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells whether whoever asks may do something. */
@SecuredResource(group = "authorization.k8s.io", resource = "selfsubjectaccessreviews")
@Path("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
public class SelfSubjectAccessReviewEndpoint {
  private static final Resource RESOURCE =
      new Resource(
          "authorization.k8s.io",
          "v1",
          "selfsubjectaccessreviews",
          "SelfSubjectAccessReview",
          false);

  private final ActionHandler<SelfSubjectAccessReview> handler =
      new ActionHandler<>(RESOURCE, SelfSubjectAccessReview.class);

  private final AccessControl access;

  SelfSubjectAccessReviewEndpoint(AccessControl access) {
    this.access = access;
  }

  /** What discovery and the OpenAPI documents say about the reviews. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.ofAction(RESOURCE, SelfSubjectAccessReview.class).withVerbs(Verb.CREATE);
  }

  /** Answers a review. */
  @POST
  @Operation(hidden = true)
  public Uni<Response> create(@Context HttpServerRequest request, @Context RoutingContext context) {
    User user = User.of(context);
    return handler.create(
        request, review -> review.answered(access.allows(user, asked(review.spec()))));
  }

  private static RequestInfo asked(SelfSubjectAccessReview.Spec spec) {
    ResourceAttributes resource = spec.resourceAttributes();
    NonResourceAttributes path = spec.nonResourceAttributes();
    if (resource != null && path == null) {
      return new RequestInfo(
          resource.verb(),
          resource.group(),
          resource.resource(),
          resource.subresource(),
          resource.namespace(),
          resource.name(),
          "");
    }
    if (path != null && resource == null) {
      return RequestInfo.ofPath(path.verb(), path.path());
    }
    throw StatusException.invalid(RESOURCE, "", List.of(notOne(resource != null)));
  }

  private static FieldError notOne(boolean both) {
    String field = both ? "nonResourceAttributes" : "resourceAttributes";
    String why =
        both
            ? "cannot be specified in combination with resourceAttributes"
            : "exactly one of nonResourceAttributes or resourceAttributes must be specified";
    return FieldError.invalid(FieldPath.of("spec").child(field), why);
  }
}
