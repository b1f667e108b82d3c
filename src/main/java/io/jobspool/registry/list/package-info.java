/**
 * How collections are read: what a client may ask for, which pages of which state answer it, and
 * the tokens by which it comes back for more. Start at {@link io.jobspool.registry.list.ListPlan}.
 * Nothing here reads anything.
 */
@NullMarked
package io.jobspool.registry.list;

import org.jspecify.annotations.NullMarked;
