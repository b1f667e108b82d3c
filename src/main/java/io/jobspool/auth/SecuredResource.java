package io.jobspool.auth;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which objects an endpoint serves. Requests reach it only if they were allowed for just
 * these; the verb follows from the request.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SecuredResource {
  /** The API group; empty for the core group. */
  String group();

  /** The collection, {@code jobs}. */
  String resource();

  /** The part of the objects, {@code status}; empty for all of them. */
  String subresource() default "";
}
