package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodDNSConfigOption",
    description = "One option for the resolver.")
public record PodDNSConfigOption(
    @ProtoField(1)
        @Schema(description = "Name of the option. It must not be empty.", example = "ndots")
        String name,
    @ProtoField(2)
        @Schema(
            description = "Value of the option. Absent for options that work as plain switches.",
            example = "2")
        @Nullable String value) {}
