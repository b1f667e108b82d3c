/**
 * What a client selects objects by: labels and fields. Queries are values; they are parsed here,
 * matched here against objects in memory, and turned into SQL in {@code storage}. Start at {@link
 * io.jobspool.selector.LabelQuery}.
 */
@NullMarked
package io.jobspool.selector;

import org.jspecify.annotations.NullMarked;
