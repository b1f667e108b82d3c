/**
 * The types all kinds share: the records of {@code meta/v1} named as in Go, the scalars {@link
 * io.jobspool.meta.Quantity}, {@link io.jobspool.meta.IntOrString} and {@link
 * io.jobspool.meta.Time}, and the annotations that say what a Java type cannot ({@link
 * io.jobspool.meta.AlwaysWritten}, {@link io.jobspool.meta.PatchStrategy} and the lists' keys).
 * Start with {@link io.jobspool.meta.ObjectMeta}. Deliberately absent: JSON, rules about values,
 * and anything that knows Jobs.
 */
@NullMarked
package io.jobspool.meta;

import org.jspecify.annotations.NullMarked;
