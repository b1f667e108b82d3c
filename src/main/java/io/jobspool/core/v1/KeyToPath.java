package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.KeyToPath",
    description = "Maps one key of a Secret or ConfigMap to a file in the volume.")
public record KeyToPath(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Key whose value is written to the file. Required, and compared exactly.",
            required = true,
            example = "tls.crt")
        String key,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "File to write, relative to the root of the volume. Required; absolute paths, "
                    + "elements of two dots and names starting with two dots are refused.",
            required = true,
            example = "certs/tls.crt")
        String path,
    @ProtoField(3)
        @Schema(
            description =
                "Permission bits of this file, 0 to 511 in JSON or octal in YAML. If left out, the "
                    + "defaultMode of the volume applies.",
            example = "256",
            minimum = "0",
            maximum = "511")
        @Nullable Integer mode) {}
