/**
 * The rules for the pod template of a Job, one file for each part of its tree, with the words and
 * in the order of Kubernetes' {@code pkg/apis/core/validation}. Start at {@link
 * io.jobspool.core.validation.PodTemplateValidation}. Nothing here changes what it looks at.
 */
@NullMarked
package io.jobspool.core.validation;

import org.jspecify.annotations.NullMarked;
