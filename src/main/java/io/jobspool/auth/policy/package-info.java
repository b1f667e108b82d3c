/**
 * Who may do what: a policy binds users and groups to roles, in some namespaces or in all. Start at
 * {@link io.jobspool.auth.policy.Policy}; the roles, with the rules that Kubernetes gives those of
 * the same names, are in {@link io.jobspool.auth.policy.Role}. Deliberately absent: rules that
 * forbid, and rules for single objects.
 */
@NullMarked
package io.jobspool.auth.policy;

import org.jspecify.annotations.NullMarked;
