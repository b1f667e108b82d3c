package io.jobspool.faults;

import java.util.Optional;

/**
 * What one writer wanted of one Job and what it knows to have become of it. Retries of a request
 * are one write.
 *
 * @param label the value given to the label; empty for a deletion
 * @param answer the version that was answered, where one was
 */
record Write(Change.Type type, String name, String label, Fate fate, Optional<Version> answer) {
  /** What a writer knows of a write. */
  enum Fate {
    NOT_DONE,
    UNKNOWN,
    DONE
  }

  /** Whether a change is this write's. */
  boolean made(Change change) {
    return fate != Fate.NOT_DONE
        && type == change.type()
        && (type == Change.Type.DELETED || label.equals(change.version().label()))
        && answer.filter(version -> !version.equals(change.version())).isEmpty();
  }
}
