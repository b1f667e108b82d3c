package io.jobspool.registry.list;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import java.time.Duration;

/**
 * What a client wants to be told of.
 *
 * @param namespace the only namespace; empty for all
 * @param labels what the labels of objects must be like
 * @param fields what the fields of objects must be like
 * @param resourceVersion the revision after which changes are told; 0 for now
 * @param initialEvents whether the objects that are there now are told first, whatever the revision
 * @param bookmarks whether to tell from time to time how far the watch has come, and when the
 *     initial events were all
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
