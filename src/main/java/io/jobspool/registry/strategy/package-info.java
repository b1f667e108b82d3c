/**
 * What a kind brings along so that the registry can serve it. Start at {@link
 * io.jobspool.registry.strategy.Strategy}. Strategies only compute.
 */
@NullMarked
package io.jobspool.registry.strategy;

import org.jspecify.annotations.NullMarked;
