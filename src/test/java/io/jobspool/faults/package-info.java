/**
 * What faults must not do: writers and watchers work while services and PostgreSQL are killed or
 * cut off from each other, and afterwards everything they were told has to agree. {@link
 * io.jobspool.faults.Trial} is the course of it, {@link io.jobspool.faults.History} the verdict.
 * Everything is seen through HTTP, apart from two looks at the tables. Deliberately absent: hooks
 * in the service, and faults that leave its processes alone, such as a slow disk.
 */
@NullMarked
package io.jobspool.faults;

import org.jspecify.annotations.NullMarked;
