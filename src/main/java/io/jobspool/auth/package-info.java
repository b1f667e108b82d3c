/**
 * Who asks and what is asked for: {@link io.jobspool.auth.User}, {@link
 * io.jobspool.auth.RequestInfo}, and the annotations by which endpoints declare what they serve.
 * Anything that treats users or verbs differently starts here. Deliberately absent: decisions,
 * which are made in {@code auth.gate}.
 */
@NullMarked
package io.jobspool.auth;

import org.jspecify.annotations.NullMarked;
