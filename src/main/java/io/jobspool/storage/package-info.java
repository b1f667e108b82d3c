/**
 * Objects in PostgreSQL. Start at {@link io.jobspool.storage.Store}, the port that the registry
 * uses; {@link io.jobspool.storage.GroupCommit} is how creates become fast. Entities never leave
 * this package, and nothing here knows HTTP, {@code Status} or the fields of a Job.
 */
@NullMarked
package io.jobspool.storage;

import org.jspecify.annotations.NullMarked;
