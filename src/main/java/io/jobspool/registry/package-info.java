/**
 * The verbs, for every kind alike. Start at {@link io.jobspool.registry.Registry}: each verb is a
 * class, such as {@link io.jobspool.registry.Creation}, that lists its steps in order. What a kind
 * allows is its {@link io.jobspool.registry.strategy.Strategy}. Nothing here knows Jobs, HTTP or
 * SQL.
 */
@NullMarked
package io.jobspool.registry;

import org.jspecify.annotations.NullMarked;
