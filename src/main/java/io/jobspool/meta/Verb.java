package io.jobspool.meta;

import java.util.Locale;

/** What clients can do with a collection, in the order in which discovery lists it. */
public enum Verb {
  CREATE,
  DELETE,
  DELETECOLLECTION,
  GET,
  LIST,
  PATCH,
  UPDATE,
  WATCH;

  /** The verb as clients know it: {@code create}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
