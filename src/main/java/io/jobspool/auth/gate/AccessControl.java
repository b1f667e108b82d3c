package io.jobspool.auth.gate;

import io.jobspool.auth.AuthConfig;
import io.jobspool.auth.AuthConfig.Anonymous;
import io.jobspool.auth.RequestInfo;
import io.jobspool.auth.User;
import io.jobspool.auth.WatchedFile;
import io.jobspool.auth.credentials.BearerTokens;
import io.jobspool.auth.credentials.ClientCertificates;
import io.jobspool.auth.policy.PathRule;
import io.jobspool.auth.policy.Policy;
import io.jobspool.auth.policy.ResourceRule;
import io.jobspool.auth.policy.Role;
import io.jobspool.meta.error.StatusException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Decides what is allowed. Without credentials and policy configured everything is, for whoever
 * reaches the port; the service does not start so unless that is this machine alone or somebody
 * said that it is meant.
 */
@Singleton
public class AccessControl {
  private static final Logger LOG = Logger.getLogger(AccessControl.class);

  private final Optional<WatchedFile<Policy>> file;
  private final boolean enforced;
  private final boolean anonymousAllowed;

  AccessControl(
      AuthConfig config,
      BearerTokens tokens,
      ClientCertificates certificates,
      @ConfigProperty(name = "quarkus.http.host") String host,
      Vertx vertx) {
    boolean authenticates = tokens.areConfigured() || certificates.areWanted();
    this.file = config.policyFile().map(path -> WatchedFile.open(path, Policy::parse));
    this.enforced = authenticates || file.isPresent();
    this.anonymousAllowed =
        switch (config.anonymous()) {
          case ALLOW -> true;
          case DENY -> false;
          case LOOPBACK -> !authenticates && Loopback.isMeantBy(host);
        };
    if (!authenticates && !anonymousAllowed) {
      throw new ConfigurationException(refusal(config.anonymous(), host));
    }
    file.ifPresent(opened -> opened.reloadEvery(config.reloadEvery(), vertx));
    tell(host);
  }

  private static String refusal(Anonymous anonymous, String host) {
    String why =
        anonymous == Anonymous.DENY
            ? "requests without credentials are denied, and there are no others"
            : "others can reach " + host + ", and nobody would be asked for credentials";
    return "Jobspool does not start: "
        + why
        + ". Configure tokens, an issuer or client certificates (docs/security.md), or say"
        + " jobspool.auth.anonymous=allow if whoever reaches the port may use it.";
  }

  private void tell(String host) {
    if (!enforced && Loopback.isMeantBy(host)) {
      LOG.infof("no credentials are asked for, only this machine has access, host=%s", host);
    } else if (!enforced) {
      LOG.warnf("no credentials are asked for, whoever reaches the port has access, host=%s", host);
    } else {
      String policy = file.isPresent() ? "file" : "none, only system:masters may do anything";
      LOG.infof("access is controlled, anonymous=%s policy=%s", anonymousAllowed, policy);
    }
  }

  /** Whether anything is forbidden to anybody. */
  public boolean isEnforced() {
    return enforced;
  }

  /** Whether a user may do what a request asks for. */
  public boolean allows(User user, RequestInfo request) {
    return !enforced || policy().allows(user, request);
  }

  /** What a user may do with objects of a namespace. */
  public List<ResourceRule> resourceRules(User user, String namespace) {
    return enforced ? policy().resourceRules(user, namespace) : Role.CLUSTER_ADMIN.resourceRules();
  }

  /** What a user may ask of paths. */
  public List<PathRule> pathRules(User user) {
    return enforced ? policy().pathRules(user) : Role.CLUSTER_ADMIN.pathRules();
  }

  private Policy policy() {
    return file.map(WatchedFile::value).orElse(Policy.EMPTY);
  }

  /**
   * Lets a request pass, or does not.
   *
   * @throws StatusException (401) if there are no credentials and none are not enough, or (403)
   */
  void require(User user, RequestInfo request) {
    if (allows(user, request)) {
      return;
    }
    if (user.isAnonymous() && !anonymousAllowed) {
      throw StatusException.unauthorized();
    }
    throw Denial.of(user, request);
  }
}
