package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names fields that the {@code cce} dialect accepts and drops: older servers had them. In the
 * {@code kubernetes} dialect they are unknown.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CceIgnored {
  /** The fields' JSON names. */
  String[] value();
}
