/**
 * How changes reach those who watch. Start at {@code ChangeFeed}, which reads the changes of all
 * replicas in order. Nothing here knows a kind, HTTP or SQL apart from {@code LISTEN}.
 */
@NullMarked
package io.jobspool.watch;

import org.jspecify.annotations.NullMarked;
