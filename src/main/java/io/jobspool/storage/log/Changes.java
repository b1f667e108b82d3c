package io.jobspool.storage.log;

import java.util.List;

/**
 * A part of the log of changes.
 *
 * @param items changes in the order of their revisions
 * @param upTo the revision up to which these are all changes
 * @param current the revision that had been reached when they were read
 */
public record Changes(List<Change> items, long upTo, long current) {
  /** Whether there was nothing behind these changes when they were read. */
  public boolean isLast() {
    return upTo >= current;
  }
}
