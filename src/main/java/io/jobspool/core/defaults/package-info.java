/**
 * What a pod template means where it is silent. Start at {@link
 * io.jobspool.core.defaults.PodTemplateDefaults}; {@link io.jobspool.core.defaults.DisabledFields}
 * drops what a cluster with default feature gates does not have. Nothing here rejects anything.
 */
@NullMarked
package io.jobspool.core.defaults;

import org.jspecify.annotations.NullMarked;
