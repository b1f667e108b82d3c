package io.jobspool.faults;

/**
 * One change of a Job, as a watch tells it; of a deletion, the version is the last with its own
 * revision.
 */
record Change(Type type, Version version) {
  /** The types of a watch's events that stand for a change. */
  enum Type {
    ADDED,
    MODIFIED,
    DELETED
  }
}
