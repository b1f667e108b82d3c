package io.jobspool.watch;

import java.util.List;

/**
 * The next changes for one watcher.
 *
 * @param changes those in its scope, in order; none if there was nothing for a while
 * @param upTo the revision up to which these are all of them
 */
public record Part(List<WatchedChange> changes, long upTo) {}
