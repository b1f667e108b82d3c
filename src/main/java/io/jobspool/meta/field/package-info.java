/**
 * Errors of single fields: where ({@link io.jobspool.meta.field.FieldPath}), what ({@link
 * io.jobspool.meta.field.FieldError}) and the rules that many fields share. Everything here is
 * pure. Nothing here throws for bad input: errors are values and are reported together.
 */
@NullMarked
package io.jobspool.meta.field;

import org.jspecify.annotations.NullMarked;
