/**
 * Requests as seen from outside: what each asks for, who asks, how it ends and how long it takes.
 * Start at {@link io.jobspool.http.observation.ObservationFilter}. What is made of that (metrics,
 * the audit log) is elsewhere; bodies are deliberately out of sight.
 */
@NullMarked
package io.jobspool.http.observation;

import org.jspecify.annotations.NullMarked;
