/**
 * Where the two contracts of this service disagree. {@link io.jobspool.dialect.Dialect} has one
 * method for each difference; nothing else in the service asks which dialect it speaks.
 */
@NullMarked
package io.jobspool.dialect;

import org.jspecify.annotations.NullMarked;
