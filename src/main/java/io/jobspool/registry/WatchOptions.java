package io.jobspool.registry;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import java.time.Duration;

/**
 * What a client wants to be told of.
 *
 * @param namespace the only namespace; empty for all
 * @param labels what the labels of objects must be like
 * @param fields what the fields of objects must be like
 * @param resourceVersion the revision after which changes are told; 0 for now, with the objects
 *     that are there told first as added
 * @param initialEvents whether the objects that are there are told first in any case ({@code
 *     sendInitialEvents}), ended by a bookmark that says so
 * @param bookmarks whether to tell from time to time how far the watch has come
 * @param timeout after which the watch ends
 */
public record WatchOptions(
    String namespace,
    LabelQuery labels,
    FieldQuery fields,
    long resourceVersion,
    boolean initialEvents,
    boolean bookmarks,
    Duration timeout) {}
