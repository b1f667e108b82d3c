package io.jobspool.meta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list whose elements are told apart by the named fields ({@code x-kubernetes-list-type:
 * map}). Server-side apply tracks such elements one by one. A list without {@code ListMap} or
 * {@link ListSet} is atomic: it has one owner as a whole.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ListMap {
  /** The JSON names of the fields that make an element's key, in order. */
  String[] value();
}
