package io.jobspool.http;

/** What happens to unknown and duplicate fields of a body: {@code fieldValidation}. */
enum FieldValidation {
  /** They are dropped. */
  IGNORE,
  /** They are dropped, and the client is warned: the default. */
  WARN,
  /** The request is refused. */
  STRICT
}
