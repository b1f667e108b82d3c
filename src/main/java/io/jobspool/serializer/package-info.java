/**
 * Between text and wire records: JSON to records and back, with the messages of Kubernetes' own
 * decoder. Everything is driven by the records' components, so a new field needs nothing here.
 * Start with {@link io.jobspool.serializer.JsonDecoder} and {@link
 * io.jobspool.serializer.JsonEncoder}; for YAML, {@code serializer.yaml} stands in front of them.
 * Deliberately absent: defaults, validation and HTTP.
 */
@NullMarked
package io.jobspool.serializer;

import org.jspecify.annotations.NullMarked;
