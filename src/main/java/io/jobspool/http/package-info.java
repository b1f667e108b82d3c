/**
 * What HTTP adds to the verbs: negotiation, answers and errors, in the order in which a
 * kube-apiserver checks them. Start at {@link io.jobspool.http.ResourceHandler}. What a request
 * says is read in {@code http.request}; nothing here knows a kind.
 */
@NullMarked
package io.jobspool.http;

import org.jspecify.annotations.NullMarked;
