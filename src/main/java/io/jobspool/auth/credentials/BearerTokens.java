package io.jobspool.auth.credentials;

import io.jobspool.auth.AuthConfig;
import io.jobspool.auth.User;
import io.jobspool.auth.WatchedFile;
import io.jobspool.meta.error.StatusException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens in requests, and whose they are: first those of the file, then those of the issuer. */
@Singleton
public final class BearerTokens {
  private static final String AUTHORIZATION = "Authorization";

  /** By which the documented platform takes tokens, without a scheme before them. */
  private static final String ALIAS = "X-Auth-Token";

  private final Optional<WatchedFile<StaticTokens>> file;
  private final JwtTokens jwt;

  BearerTokens(AuthConfig config, JwtTokens jwt, Vertx vertx) {
    this.file = config.tokenFile().map(path -> WatchedFile.open(path, StaticTokens::parse));
    this.jwt = jwt;
    file.ifPresent(opened -> opened.reloadEvery(config.reloadEvery(), vertx));
  }

  /** Whether any token is accepted at all. */
  public boolean areConfigured() {
    return file.isPresent() || jwt.isConfigured();
  }

  /**
   * The token that a request brings; empty if there is none, as for a scheme other than {@code
   * Bearer}.
   *
   * @throws StatusException (401) if there are several: which one counts is then a matter of who
   *     reads them, and somebody in between may have read another one
   */
  public static Optional<String> of(HttpServerRequest request) {
    List<String> authorizations = request.headers().getAll(AUTHORIZATION);
    List<String> aliases = request.headers().getAll(ALIAS);
    if (authorizations.isEmpty() && aliases.isEmpty()) {
      return Optional.empty();
    }
    if (authorizations.size() > 1 || aliases.size() > 1) {
      throw StatusException.unauthorized();
    }
    Set<String> tokens = new LinkedHashSet<>(aliases);
    authorizations.forEach(header -> tokens.add(bearer(header)));
    tokens.remove("");
    if (tokens.size() > 1) {
      throw StatusException.unauthorized();
    }
    return tokens.stream().findFirst();
  }

  /** The word after {@code Bearer}, as kube-apiserver takes it; empty for other schemes. */
  private static String bearer(String header) {
    String[] words = header.strip().split(" ", 3);
    return words.length > 1 && words[0].equalsIgnoreCase("bearer") ? words[1] : "";
  }

  /** Finds out whose token this is; nobody's if it is not accepted. */
  public Future<Optional<User>> user(String token) {
    Optional<User> found = file.flatMap(opened -> opened.value().user(token));
    return found.isPresent() || !jwt.isConfigured()
        ? Future.succeededFuture(found)
        : jwt.user(token);
  }
}
