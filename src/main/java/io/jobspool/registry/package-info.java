/**
 * The verbs, for every kind alike. Start at {@link io.jobspool.registry.Registry}: one method for
 * each verb lists its steps in order. What a kind allows is its {@link
 * io.jobspool.registry.Strategy}. Nothing here knows Jobs, HTTP or SQL.
 */
@NullMarked
package io.jobspool.registry;

import org.jspecify.annotations.NullMarked;
