/**
 * The OpenAPI documents at Kubernetes' own paths, from which {@code kubectl} takes descriptions,
 * the way lists are merged, and whether fields are validated. Start at {@link
 * io.jobspool.discovery.openapi.KubernetesDocuments}. Schemas are made of the annotations of wire
 * records, operations of what the endpoints provide: nothing is described a second time here.
 * Deliberately absent: the document for people, which is at {@code /q/openapi}.
 */
@NullMarked
package io.jobspool.discovery.openapi;

import org.jspecify.annotations.NullMarked;
