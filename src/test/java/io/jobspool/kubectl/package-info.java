/**
 * The real {@code kubectl} against the packaged service, in both dialects. The scenarios are
 * Markdown files beside the tests, and {@code docs/kubectl.md} is one more of them: {@link
 * io.jobspool.kubectl.Scenario} reads them, {@link io.jobspool.kubectl.Shell} runs their commands,
 * and {@link io.jobspool.kubectl.Transcript} compares. A new case is a command and what it prints.
 * Deliberately absent: anything about {@code kubectl} that the service cannot influence.
 */
@NullMarked
package io.jobspool.kubectl;

import org.jspecify.annotations.NullMarked;
