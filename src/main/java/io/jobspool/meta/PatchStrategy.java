package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a strategic merge patch treats a list ({@code x-kubernetes-patch-strategy}). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PatchStrategy {
  /** The strategies, separated by commas: {@code merge}, {@code retainKeys}. */
  String value();

  /** The field by which elements are matched; empty for lists of scalars. */
  String mergeKey() default "";
}
