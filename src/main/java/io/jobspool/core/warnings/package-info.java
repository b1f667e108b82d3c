/**
 * What a client should know about a pod template that is valid but unwise. Start at {@link
 * io.jobspool.core.warnings.PodWarnings}. Nothing here rejects anything.
 */
@NullMarked
package io.jobspool.core.warnings;

import org.jspecify.annotations.NullMarked;
