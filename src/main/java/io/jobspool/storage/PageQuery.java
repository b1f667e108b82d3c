package io.jobspool.storage;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;

/**
 * Which objects are wanted, in the order of their positions.
 *
 * @param namespace the only namespace; empty for all
 * @param labels what their labels must be like
 * @param fields what their fields must be like
 * @param after the page begins behind this position
 * @param limit how many at most, at least 1
 * @param revision the state to read, a revision or {@link #CURRENT}
 * @param counted whether to count those behind the page
 */
public record PageQuery(
    String namespace,
    LabelQuery labels,
    FieldQuery fields,
    Position after,
    int limit,
    long revision,
    boolean counted) {
  /** The state at the time of reading. */
  public static final long CURRENT = 0;
}
