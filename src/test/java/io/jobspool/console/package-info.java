/**
 * The console as people use it, in a real browser against the real service; skipped where there is
 * no Chromium. Start at {@link io.jobspool.console.ConsoleIT}. Deliberately absent: tests of single
 * modules, since what counts is what is to be seen.
 */
@NullMarked
package io.jobspool.console;

import org.jspecify.annotations.NullMarked;
