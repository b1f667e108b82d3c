package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EnvVar",
    description =
        "One environment variable: a name with either a literal value or a source to read "
            + "the value from.")
public record EnvVar(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the variable: printable ASCII characters other than the equals sign.",
            required = true,
            example = "REPORT_DATE")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "The value itself, empty when absent. $(NAME) is replaced by variables defined "
                    + "earlier, and $$ yields a plain dollar sign. Excludes valueFrom.",
            example = "2026-01-15")
        String value,
    @ProtoField(3)
        @Schema(
            description =
                "Where the value is read from when the container starts. Must be absent if value is"
                    + " not empty.")
        @Nullable EnvVarSource valueFrom) {}
