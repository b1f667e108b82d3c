/**
 * Objects in PostgreSQL. Start at {@link io.jobspool.storage.sql.JobStore} and {@link
 * io.jobspool.storage.sql.GroupCommit} for writing, {@link io.jobspool.storage.sql.Pages} for
 * reading. Entities never leave this package; there is no cache and nothing that knows HTTP or the
 * fields of a Job.
 */
@NullMarked
package io.jobspool.storage.sql;

import org.jspecify.annotations.NullMarked;
