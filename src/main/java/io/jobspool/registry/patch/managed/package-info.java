/**
 * Who owns which field of an object: {@code metadata.managedFields} and server-side apply. Start at
 * {@link io.jobspool.registry.patch.managed.ManagedFields}; sets of fields are {@link
 * io.jobspool.registry.patch.managed.FieldSet}s. The rules are those of Kubernetes' {@code
 * structured-merge-diff}, for one version of the API: nothing is converted here.
 */
@NullMarked
package io.jobspool.registry.patch.managed;

import org.jspecify.annotations.NullMarked;
