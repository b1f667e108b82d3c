/**
 * Figures for Prometheus, at {@code /metrics} and {@code /q/metrics}: {@code docs/operations.md}
 * has the list. Start at {@link io.jobspool.metrics.RequestMetrics}. What is measured knows nothing
 * of this package. No label has a value that clients can invent.
 */
@NullMarked
package io.jobspool.metrics;

import org.jspecify.annotations.NullMarked;
