package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a time whose JSON {@code null} is told apart from its absence: it is read as {@link
 * Time#EXPLICIT_NULL} and written as {@code null}. The {@code cce} dialect shows such a null in pod
 * templates, as older Kubernetes servers did.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ExplicitNull {}
