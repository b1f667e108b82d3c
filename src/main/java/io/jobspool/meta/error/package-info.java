/**
 * Failures as clients see them. Start at {@link io.jobspool.meta.error.StatusException}: one
 * factory for each kind of failure, each with the HTTP code, reason and message of Kubernetes. How
 * a failure is rendered is not decided here.
 */
@NullMarked
package io.jobspool.meta.error;

import org.jspecify.annotations.NullMarked;
