package bench;

import java.util.BitSet;

/**
 * The revisions that writes were answered with: each is given once, in an empty database from 1.
 */
final class Revisions {
  private final BitSet seen = new BitSet();

  /** Notes a revision; false if there is none or it was seen before. */
  boolean add(long revision) {
    if (revision <= 0 || seen.get(Math.toIntExact(revision))) {
      return false;
    }
    seen.set(Math.toIntExact(revision));
    return true;
  }

  long highest() {
    return seen.length() - 1L;
  }
}
