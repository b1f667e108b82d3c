/**
 * Who may do what, against a service that asks: {@link io.jobspool.auth.Secured} configures one
 * with an {@link io.jobspool.auth.Issuer} of tokens and an {@link io.jobspool.auth.Authority} of
 * certificates that the test run makes for itself. Requests that are odd on purpose are written to
 * the socket by {@link io.jobspool.auth.Exchange}. Deliberately absent: users and keys that last.
 */
@NullMarked
package io.jobspool.auth;

import org.jspecify.annotations.NullMarked;
