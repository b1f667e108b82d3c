/**
 * The groups, versions and collections that are served, as clients discover them at {@code /api}
 * and {@code /apis}. Start at {@link io.jobspool.discovery.groups.ServedApis}, which gathers what
 * the endpoints provide. Deliberately absent: knowledge of any kind.
 */
@NullMarked
package io.jobspool.discovery.groups;

import org.jspecify.annotations.NullMarked;
