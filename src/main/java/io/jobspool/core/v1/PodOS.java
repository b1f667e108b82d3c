package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.PodOS", description = "The operating system a pod is made for.")
public record PodOS(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "linux or windows. Settings that belong to the other system are then refused.",
            required = true,
            enumeration = {"linux", "windows"},
            example = "linux")
        @GoType("v1.OSName")
        String name) {}
