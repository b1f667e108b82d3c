/**
 * The PostgreSQL that serves when no database is configured: programs from a library, data in the
 * user's home. Start at {@link io.jobspool.postgres.EmbeddedPostgres}, which lists the steps;
 * {@code Main} decides whether it is needed at all.
 *
 * <p>Deliberately absent: injection (it runs before Quarkus does, and after it), deleting or
 * repairing data, and any way to reach the server from another machine.
 */
@NullMarked
package io.jobspool.postgres;

import org.jspecify.annotations.NullMarked;
