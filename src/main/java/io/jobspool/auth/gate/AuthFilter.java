package io.jobspool.auth.gate;

import io.jobspool.auth.CreateRight;
import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import io.jobspool.auth.credentials.BearerTokens;
import io.jobspool.auth.credentials.ClientCertificates;
import io.jobspool.http.Refusal;
import io.jobspool.meta.error.StatusException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out who makes a request and lets it pass or not, in kube-apiserver's order: before any
 * route is looked for, and so for all of them, those of Quarkus included. Where nothing is
 * forbidden it is not there at all.
 */
@Singleton
class AuthFilter {
  private static final Logger LOG = Logger.getLogger(AuthFilter.class);

  /** The place of Quarkus' own authentication. */
  private static final int PRIORITY = 200;

  /** By which a request would be made as somebody else. */
  private static final List<String> IMPERSONATION =
      List.of("Impersonate-User", "Impersonate-Group", "Impersonate-Uid");

  private final AccessControl access;
  private final BearerTokens tokens;
  private final ClientCertificates certificates;

  AuthFilter(AccessControl access, BearerTokens tokens, ClientCertificates certificates) {
    this.access = access;
    this.tokens = tokens;
    this.certificates = certificates;
  }

  void register(@Observes Filters filters) {
    if (access.isEnforced()) {
      filters.register(this::authenticate, PRIORITY);
    }
  }

  private void authenticate(RoutingContext context) {
    HttpServerRequest request = context.request();
    try {
      Optional<User> byCertificate = certificates.user(request);
      Optional<String> token =
          byCertificate.isPresent() ? Optional.empty() : BearerTokens.of(request);
      if (token.isPresent()) {
        authenticate(context, token.get());
      } else {
        authorize(context, byCertificate.orElse(User.ANONYMOUS));
      }
    } catch (StatusException e) {
      Refusal.send(request, e);
    }
  }

  private void authenticate(RoutingContext context, String token) {
    context.request().pause();
    tokens
        .user(token)
        .onSuccess(found -> authorize(context, found))
        .onFailure(failure -> refuse(context, failure));
  }

  private void authorize(RoutingContext context, Optional<User> found) {
    if (found.isPresent()) {
      authorize(context, found.get());
    } else {
      refuse(context, StatusException.unauthorized());
    }
  }

  private void authorize(RoutingContext context, User user) {
    user.makes(context);
    try {
      requireOneself(context.request(), user);
      RequestInfo info = RequestInfo.of(context);
      access.require(user, info);
      rememberCreateRight(context, user, info);
    } catch (StatusException e) {
      refuse(context, e);
      return;
    }
    context.next();
  }

  private void rememberCreateRight(RoutingContext context, User user, RequestInfo info) {
    if (info.verb().equals("patch")) {
      RequestInfo create = info.withVerb("create");
      if (!access.allows(user, create)) {
        CreateRight.deny(context, Denial.of(user, create));
      }
    }
  }

  private static void requireOneself(HttpServerRequest request, User user) {
    for (String header : IMPERSONATION) {
      String other = request.getHeader(header);
      if (other != null) {
        throw Denial.impersonation(user, other);
      }
    }
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    if (failure instanceof StatusException status) {
      Refusal.send(context.request(), status);
      return;
    }
    LOG.error("credentials could not be checked", failure);
    Refusal.send(context.request(), StatusException.unauthorized());
  }
}
