/**
 * What HTTP adds to the verbs: negotiation, options, bodies, answers and errors, in the order in
 * which a kube-apiserver checks them. Start at {@link io.jobspool.http.ResourceHandler}. Nothing
 * here knows a kind.
 */
@NullMarked
package io.jobspool.http;

import org.jspecify.annotations.NullMarked;
