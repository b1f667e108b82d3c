package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that Kubernetes has given to the type of strings of a kind, or to the type of a map,
 * where Java has none: messages about values of a wrong type show it. On a list it names the type
 * of the elements.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoType {
  /** The name with its package, {@code v1.RestartPolicy}. */
  String value();
}
