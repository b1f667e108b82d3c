package io.jobspool.storage;

import java.time.Duration;

/**
 * What is told of a batch of writes once it is over, also if it failed.
 *
 * @param writes how many there were
 * @param took from handing them to the database until it had answered
 */
public record CommittedBatch(int writes, Duration took) {}
