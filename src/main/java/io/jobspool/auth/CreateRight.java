package io.jobspool.auth;

import io.jobspool.meta.error.StatusException;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever applies a configuration may create the object too, which happens if it is not
 * there yet.
 */
public final class CreateRight {
  private static final String KEY = CreateRight.class.getName();

  private CreateRight() {}

  /** Remembers that a request must not create its object, and what is answered if it would. */
  public static void deny(RoutingContext request, StatusException denial) {
    request.put(KEY, denial);
  }

  /** What is answered if a request would create its object; null if it may. */
  public static @Nullable StatusException denial(RoutingContext request) {
    return request.get(KEY);
  }
}
