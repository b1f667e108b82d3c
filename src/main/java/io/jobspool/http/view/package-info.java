/**
 * The forms in which objects and lists are shown: whole, as metadata only, or as a table. Start at
 * {@link io.jobspool.http.view.Viewer}. Nothing here knows requests; what columns a table has is
 * the kind's {@link io.jobspool.registry.strategy.Strategy}.
 */
@NullMarked
package io.jobspool.http.view;

import org.jspecify.annotations.NullMarked;
