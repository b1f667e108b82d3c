package io.jobspool.registry;

/**
 * How a create or a change is to be done.
 *
 * @param dryRun whether all but storing is done
 * @param fieldManager who manages the fields, as {@code managedFields} shows it
 * @param mayCreate whether an apply may create what is not there
 */
public record WriteOptions(boolean dryRun, String fieldManager, boolean mayCreate) {
  /** Options with the right to create. */
  public WriteOptions(boolean dryRun, String fieldManager) {
    this(dryRun, fieldManager, true);
  }

  /** The same without the right to create. */
  public WriteOptions withoutCreation() {
    return new WriteOptions(dryRun, fieldManager, false);
  }
}
