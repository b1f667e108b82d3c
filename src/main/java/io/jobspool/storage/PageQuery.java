package io.jobspool.storage;

import io.jobspool.selector.FieldQuery;
import io.jobspool.selector.LabelQuery;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Which objects are wanted, in the order of their positions.
 *
 * @param namespace the only namespace; empty for all
 * @param labels what their labels must be like
 * @param fields what their fields must be like
 * @param terminating whether only those are wanted whose deletion has begun
 * @param after the page begins behind this position
 * @param limit how many at most, at least 1
 * @param revision the state to read, a revision or {@link #CURRENT}
 * @param counted whether to count those behind the page
 */
@RecordBuilder
public record PageQuery(
    String namespace,
    LabelQuery labels,
    FieldQuery fields,
    boolean terminating,
    Position after,
    int limit,
    long revision,
    boolean counted) {
  /** The state at the time of reading. */
  public static final long CURRENT = 0;

  /** How many objects are read at once where no client says how many: some milliseconds' work. */
  public static final int USUAL_LIMIT = 500;

  /** The first of all current objects. */
  public static final PageQuery ALL =
      new PageQuery(
          "",
          LabelQuery.EVERYTHING,
          FieldQuery.EVERYTHING,
          false,
          Position.START,
          USUAL_LIMIT,
          CURRENT,
          false);
}
