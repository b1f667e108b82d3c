/**
 * The port of persistence: what the registry asks for and what it gets. Start at {@link
 * io.jobspool.storage.Store}. How it is done is in {@code storage.sql}; nothing here knows SQL.
 */
@NullMarked
package io.jobspool.storage;

import org.jspecify.annotations.NullMarked;
