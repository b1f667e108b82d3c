/**
 * The log of all changes: what a watch is made of. Start at {@link
 * io.jobspool.storage.log.ChangeLog}. There is no table of its own for it: it is read from the
 * current objects and their superseded versions.
 */
@NullMarked
package io.jobspool.storage.log;

import org.jspecify.annotations.NullMarked;
