package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.Sysctl", description = "A kernel parameter and its value.")
public record Sysctl(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the parameter, in parts separated by dots or slashes. Each may be set"
                    + " once.",
            required = true,
            example = "net.core.somaxconn",
            maxLength = 253)
        String name,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Value the parameter gets, written as text.",
            required = true,
            example = "1024")
        String value) {}
