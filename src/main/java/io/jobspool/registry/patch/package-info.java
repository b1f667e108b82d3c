/**
 * Patches as pure functions on JSON trees: {@link io.jobspool.registry.patch.JsonPatch}, {@link
 * io.jobspool.registry.patch.MergePatch} and {@link
 * io.jobspool.registry.patch.StrategicMergePatch}. What a field is like is read from the wire
 * records by {@link io.jobspool.registry.patch.FieldSchema}; no kind is known here, and nothing is
 * validated beyond the patch itself.
 */
@NullMarked
package io.jobspool.registry.patch;

import org.jspecify.annotations.NullMarked;
