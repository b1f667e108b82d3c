/**
 * The gate that every request passes before anything else looks at it: {@link
 * io.jobspool.auth.gate.AuthFilter} finds out who asks, {@link io.jobspool.auth.gate.AccessControl}
 * decides. {@link io.jobspool.auth.gate.DeclaredAccess} holds that endpoints serve what was decided
 * upon. Deliberately absent: a way around it for some paths; what everybody may do is a role.
 */
@NullMarked
package io.jobspool.auth.gate;

import org.jspecify.annotations.NullMarked;
