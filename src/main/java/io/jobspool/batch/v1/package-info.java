/**
 * Jobs: their wire types, defaults, rules and endpoint. Start at {@link
 * io.jobspool.batch.v1.JobStrategy}, which says what a Job is, or at {@link
 * io.jobspool.batch.v1.JobEndpoint}. The verbs are not here: they are the registry's and the same
 * for every kind.
 */
@NullMarked
package io.jobspool.batch.v1;

import org.jspecify.annotations.NullMarked;
