/**
 * The wire types of a pod template, one record a file, and namespaces. Each record has the name,
 * the fields and the order of its Go type in {@code k8s.io/api/core/v1}; the {@code @Schema} of a
 * component is its description everywhere. Rules and defaults are next door. Nothing here runs
 * pods.
 */
@NullMarked
package io.jobspool.core.v1;

import org.jspecify.annotations.NullMarked;
