package io.jobspool.registry.list;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;

/**
 * What a client asks for when it lists objects, as it was sent apart from the selectors.
 *
 * @param labels what the labels of objects must be like
 * @param fields what the fields of objects must be like
 * @param resourceVersion the state it wants or wants to be included; empty for the present one
 * @param match what {@code resourceVersion} means
 * @param limit how many objects at most; 0 or less for all
 * @param continueToken where the list goes on; empty for its beginning
 */
public record ListOptions(
    LabelQuery labels,
    FieldQuery fields,
    String resourceVersion,
    VersionMatch match,
    long limit,
    String continueToken) {
  /** The meaning of a {@code resourceVersion}. */
  public enum VersionMatch {
    /** Not said: exactly this state for a list with a limit, this or a later one for others. */
    UNSET,
    EXACT,
    NOT_OLDER_THAN
  }

  /** Everything as it is now. */
  public static final ListOptions EVERYTHING =
      new ListOptions(LabelQuery.EVERYTHING, FieldQuery.EVERYTHING, "", VersionMatch.UNSET, 0, "");
}
