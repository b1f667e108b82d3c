/**
 * What the service writes down about itself: its log as text or JSON, and the audit log, which says
 * who did what. Start at {@link io.jobspool.log.AuditLog}. Deliberately absent: bodies of requests,
 * and with them everything that a Job's environment holds.
 */
@NullMarked
package io.jobspool.log;

import org.jspecify.annotations.NullMarked;
