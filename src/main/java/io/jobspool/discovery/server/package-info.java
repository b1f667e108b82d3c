/**
 * The server itself: its version, its health, and where everything is. Start at {@link
 * io.jobspool.discovery.server.HealthEndpoint}. Deliberately absent: checks of health, which belong
 * to what they check.
 */
@NullMarked
package io.jobspool.discovery.server;

import org.jspecify.annotations.NullMarked;
