package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that Kubernetes writes even when it is empty: its Go field has no {@code
 * omitempty}. An empty string is written as {@code ""}, a number as {@code 0}, a missing list or
 * pointer as {@code null}. Components without this mark are left out when they hold their zero
 * value. Records that are values, not pointers, are always written and need no mark.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AlwaysWritten {}
