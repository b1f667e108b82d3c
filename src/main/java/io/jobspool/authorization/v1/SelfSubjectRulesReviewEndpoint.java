package io.jobspool.authorization.v1;

import io.jobspool.auth.SecuredResource;
import io.jobspool.auth.User;
import io.jobspool.auth.gate.AccessControl;
import io.jobspool.auth.policy.PathRule;
import io.jobspool.auth.policy.ResourceRule;
import io.jobspool.authorization.v1.SelfSubjectRulesReview.NonResourceRule;
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
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells all that whoever asks may do in a namespace. */
@SecuredResource(group = "authorization.k8s.io", resource = "selfsubjectrulesreviews")
@Path("/apis/authorization.k8s.io/v1/selfsubjectrulesreviews")
public class SelfSubjectRulesReviewEndpoint {
  private static final Resource RESOURCE =
      new Resource(
          "authorization.k8s.io", "v1", "selfsubjectrulesreviews", "SelfSubjectRulesReview", false);

  private final ActionHandler<SelfSubjectRulesReview> handler =
      new ActionHandler<>(RESOURCE, SelfSubjectRulesReview.class);

  private final AccessControl access;

  SelfSubjectRulesReviewEndpoint(AccessControl access) {
    this.access = access;
  }

  /** What discovery and the OpenAPI documents say about the reviews. */
  @Produces
  @Singleton
  public static ServedResource served() {
    return ServedResource.ofAction(RESOURCE, SelfSubjectRulesReview.class).withVerbs(Verb.CREATE);
  }

  /** Answers a review. */
  @POST
  @Operation(hidden = true)
  public Uni<Response> create(@Context HttpServerRequest request, @Context RoutingContext context) {
    User user = User.of(context);
    return handler.create(request, review -> answer(review, user));
  }

  private SelfSubjectRulesReview answer(SelfSubjectRulesReview review, User user) {
    String namespace = review.spec().namespace();
    return review.answered(
        access.resourceRules(user, namespace).stream().map(each -> rule(each)).toList(),
        access.pathRules(user).stream().map(each -> rule(each)).toList());
  }

  private static SelfSubjectRulesReview.ResourceRule rule(ResourceRule rule) {
    return new SelfSubjectRulesReview.ResourceRule(
        sorted(rule.verbs()), sorted(rule.groups()), sorted(rule.resources()));
  }

  private static NonResourceRule rule(PathRule rule) {
    return new NonResourceRule(sorted(rule.verbs()), sorted(rule.paths()));
  }

  private static List<String> sorted(Collection<String> words) {
    return words.stream().sorted().toList();
  }
}
