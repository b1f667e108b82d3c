/**
 * What single steps of a request cost, without HTTP and PostgreSQL: {@code ./mvnw -Pjmh
 * test-compile exec:exec}. Here are JMH benchmarks and nothing they need, which is in the tests;
 * the service as a whole is measured by {@code bench/run}. Deliberately absent: assertions, because
 * time depends on the machine.
 */
@NullMarked
package io.jobspool.bench;

import org.jspecify.annotations.NullMarked;
