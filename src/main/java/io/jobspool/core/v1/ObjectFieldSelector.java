package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ObjectFieldSelector",
    description = "Selects one field of the pod so that a container can read its value.")
public record ObjectFieldSelector(
    @ProtoField(1)
        @Schema(
            description =
                "API version in whose terms fieldPath is written. The server fills in v1, which is "
                    + "also the only useful value.",
            example = "v1")
        String apiVersion,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Dotted path of the pod field to read. Required; a label or annotation is chosen "
                    + "with its key in brackets and single quotes.",
            required = true,
            example = "metadata.labels['batch.kubernetes.io/job-name']")
        String fieldPath) {}
