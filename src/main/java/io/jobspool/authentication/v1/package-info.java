/**
 * Who one is, as {@code kubectl auth whoami} asks: the kind of the group {@code
 * authentication.k8s.io} that is about oneself. Deliberately absent: checking tokens for others.
 */
@NullMarked
package io.jobspool.authentication.v1;

import org.jspecify.annotations.NullMarked;
