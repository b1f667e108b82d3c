package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.HTTPHeader", description = "A header of an HTTP check or hook.")
public record HTTPHeader(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Name of the header, made of letters, digits and hyphens.",
            required = true,
            example = "Accept")
        String name,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Text sent as the value of the header; it may be empty.",
            required = true,
            example = "application/json")
        String value) {}
