package io.jobspool.auth.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobspool.auth.AuthConfig;
import io.jobspool.auth.User;
import io.jobspool.meta.error.StatusException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Tokens that an issuer signed. SmallRye JWT verifies them by the {@code mp.jwt.*} settings:
 * signature with the pinned algorithm, issuer, audience, expiry. What was verified is remembered
 * for a while, no longer than the token is valid; what was refused is not.
 */
@Singleton
public final class JwtTokens {
  private static final Logger LOG = Logger.getLogger(JwtTokens.class);

  private static final List<String> KEYS =
      List.of("mp.jwt.verify.publickey.location", "mp.jwt.verify.publickey");

  /** How a setting of SmallRye JWT says that it is not set. */
  private static final String NONE = "NONE";

  /** Without these, any token of the issuer of the keys would do, whatever it was made for. */
  private static final List<String> REQUIRED =
      List.of("mp.jwt.verify.issuer", "mp.jwt.verify.audiences");

  /** Names of the system itself, which an issuer must not give away. */
  private static final String RESERVED = "system:";

  private final Vertx vertx;
  private final Instance<JWTParser> parser;
  private final AuthConfig.Jwt config;
  private final boolean configured;
  private final Cache<ByteBuffer, Verified> verified;
  private final AtomicInteger verifying = new AtomicInteger();

  private record Verified(User user, long expiresAtMillis) {}

  JwtTokens(Vertx vertx, Instance<JWTParser> parser, AuthConfig config, Config all) {
    this.vertx = vertx;
    this.parser = parser;
    this.config = config.jwt();
    this.configured = KEYS.stream().anyMatch(key -> isSet(all, key));
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(this.config.cacheSize())
            .expireAfterWrite(this.config.cacheFor())
            .build();
    if (configured) {
      requireSettings(all);
    }
  }

  private static void requireSettings(Config all) {
    for (String key : REQUIRED) {
      if (!isSet(all, key)) {
        throw new ConfigurationException("tokens of an issuer need " + key + " to be set");
      }
    }
  }

  private static boolean isSet(Config all, String key) {
    return all.getOptionalValue(key, String.class).filter(value -> !value.equals(NONE)).isPresent();
  }

  /** Whether there is an issuer whose tokens are accepted. */
  boolean isConfigured() {
    return configured;
  }

  /**
   * Finds out whose token this is; nobody's if it is not accepted.
   *
   * @return fails with a {@link StatusException} (429) if too many tokens wait to be verified
   */
  Future<Optional<User>> user(String token) {
    ByteBuffer key = Digest.of(token);
    Verified known = verified.getIfPresent(key);
    if (known != null && System.currentTimeMillis() < known.expiresAtMillis()) {
      return Future.succeededFuture(Optional.of(known.user()));
    }
    if (verifying.incrementAndGet() > config.maxVerifying()) {
      verifying.decrementAndGet();
      return Future.failedFuture(StatusException.tooManyRequests(1));
    }
    // Keys may have to be fetched, so never on an event loop.
    return vertx
        .executeBlocking(() -> verify(token, key), false)
        .onComplete(done -> verifying.decrementAndGet());
  }

  private Optional<User> verify(String token, ByteBuffer key) {
    try {
      JsonWebToken claims = parser.get().parse(token);
      Optional<User> user = user(claims);
      long expiry = claims.getExpirationTime() * 1000;
      user.ifPresent(found -> verified.put(key, new Verified(found, expiry)));
      return user;
    } catch (ParseException e) {
      LOG.debugf(e, "token refused");
      return Optional.empty();
    }
  }

  private Optional<User> user(JsonWebToken claims) {
    Object name = claims.getClaim(config.usernameClaim());
    if (!(name instanceof String text) || text.isEmpty() || text.startsWith(RESERVED)) {
      LOG.debugf("token refused, it has no usable name, claim=%s", config.usernameClaim());
      return Optional.empty();
    }
    List<String> groups =
        claims.getGroups().stream().filter(group -> !group.startsWith(RESERVED)).toList();
    return Optional.of(User.authenticated(text, "", groups));
  }
}
