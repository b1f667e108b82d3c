package io.jobspool.auth;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who makes a request.
 *
 * @param name as the credentials have it; {@code system:anonymous} without credentials
 * @param uid tells users of the same name apart; empty if the credentials have none
 * @param groups in ascending order
 */
public record User(String name, String uid, Set<String> groups) {
  /** Whoever sends no credentials, in Kubernetes' words. */
  public static final User ANONYMOUS =
      new User("system:anonymous", "", Set.of("system:unauthenticated"));

  /** Kubernetes' group of all whose credentials were accepted. */
  public static final String AUTHENTICATED = "system:authenticated";

  private static final String KEY = User.class.getName();

  /** A user whose credentials were accepted, and who is therefore in that group as well. */
  public static User authenticated(String name, String uid, Iterable<String> groups) {
    Set<String> all = new TreeSet<>();
    groups.forEach(all::add);
    all.add(AUTHENTICATED);
    return new User(name, uid, all);
  }

  /** Who makes a request; anonymous where nobody is asked for credentials. */
  public static User of(RoutingContext request) {
    User user = request.get(KEY);
    return user == null ? ANONYMOUS : user;
  }

  /** Remembers that this is who makes a request. */
  public void makes(RoutingContext request) {
    request.put(KEY, this);
  }

  /** Whether the user sent no credentials. */
  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }
}
