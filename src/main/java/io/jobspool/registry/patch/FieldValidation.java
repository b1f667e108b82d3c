package io.jobspool.registry.patch;

/** What happens to unknown and duplicate fields of a body: {@code fieldValidation}. */
public enum FieldValidation {
  /** They are dropped. */
  IGNORE,
  /** They are dropped, and the client is warned: the default. */
  WARN,
  /** The request is refused. */
  STRICT
}
