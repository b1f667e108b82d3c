package io.jobspool.registry;

/**
 * How a create or a change is to be done.
 *
 * @param dryRun whether all but storing is done
 * @param fieldManager who manages the fields, as {@code managedFields} shows it
 */
public record WriteOptions(boolean dryRun, String fieldManager) {}
