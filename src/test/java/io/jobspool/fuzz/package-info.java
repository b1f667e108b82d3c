/**
 * Requests that nobody would think of, and what must be true of every answer. {@link
 * io.jobspool.fuzz.Campaign} sends them to a packaged service from several connections, {@link
 * io.jobspool.fuzz.Scenario} is what one number stands for, {@link io.jobspool.fuzz.Inspector} the
 * verdict on an answer. Deliberately absent: coverage feedback, which ends at the process of the
 * service; the seeds know every field instead.
 */
@NullMarked
package io.jobspool.fuzz;

import org.jspecify.annotations.NullMarked;
