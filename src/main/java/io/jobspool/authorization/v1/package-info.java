/**
 * What one may do, as {@code kubectl auth can-i} asks: the kinds of the group {@code
 * authorization.k8s.io} that are about oneself. Deliberately absent: asking about others, and
 * storing anything.
 */
@NullMarked
package io.jobspool.authorization.v1;

import org.jspecify.annotations.NullMarked;
