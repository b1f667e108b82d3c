package io.jobspool.authentication.v1;

import io.jobspool.auth.SecuredResource;
import io.jobspool.auth.User;
import io.jobspool.authentication.v1.SelfSubjectReview.UserInfo;
import io.jobspool.http.ActionHandler;
import io.jobspool.meta.Resource;
import io.jobspool.meta.ServedResource;
import io.jobspool.meta.Verb;
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

/** Tells whoever asks who they are. */
@SecuredResource(group = "authentication.k8s.io", resource = "selfsubjectreviews")
@Path("/apis/authentication.k8s.io/v1/selfsubjectreviews")
public class SelfSubjectReviewEndpoint {
  private static final Resource RESOURCE =
      new Resource("authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", false);

  private final ActionHandler<SelfSubjectReview> handler =
      new ActionHandler<>(RESOURCE, SelfSubjectReview.class);

  /** What discovery and the OpenAPI documents say about the reviews. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.ofAction(RESOURCE, SelfSubjectReview.class).withVerbs(Verb.CREATE);
  }

  /** Answers a review. */
  @POST
  @Operation(hidden = true)
  public Uni<Response> create(@Context HttpServerRequest request, @Context RoutingContext context) {
    User user = User.of(context);
    UserInfo info = new UserInfo(user.name(), user.uid(), List.copyOf(user.groups()));
    return handler.create(request, review -> review.answered(info));
  }
}
