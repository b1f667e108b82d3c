package io.jobspool.storage;

import java.util.List;
import java.util.OptionalLong;

/**
 * Objects of one state, in the order of their positions.
 *
 * @param revision the state that was read
 * @param items at most as many as were asked for
 * @param hasMore whether more follow
 * @param remaining how many more follow; empty if that was not asked for, or if they are so many
 *     that counting them would take long
 */
public record Page(
    long revision, List<StoredObject> items, boolean hasMore, OptionalLong remaining) {}
