/**
 * Kubernetes' protobuf bodies to JSON text, which is then read like any other. Typed clients made
 * with Go's client library, {@code kubectl create job} among them, send their objects in this form
 * and take JSON for an answer. Start with {@link io.jobspool.serializer.protobuf.ProtobufReader};
 * the numbers of the fields are annotations on the records. Deliberately absent: writing objects as
 * protobuf; {@link io.jobspool.serializer.protobuf.Message} is there for OpenAPI documents.
 */
@NullMarked
package io.jobspool.serializer.protobuf;

import org.jspecify.annotations.NullMarked;
