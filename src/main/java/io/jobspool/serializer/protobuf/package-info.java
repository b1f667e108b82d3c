/**
 * Kubernetes' protobuf bodies to JSON text, which is then read like any other. Clients made with
 * Go's own client library since Kubernetes 1.32 send their typed objects in this form and take JSON
 * for an answer. Start with {@link io.jobspool.serializer.protobuf.ProtobufReader}; the numbers of
 * fields are a table beside these classes. Deliberately absent: writing protobuf.
 */
@NullMarked
package io.jobspool.serializer.protobuf;

import org.jspecify.annotations.NullMarked;
