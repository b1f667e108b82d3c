package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.SeccompProfile",
    description = "Selects the filter that limits which system calls a process can make.")
public record SeccompProfile(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "RuntimeDefault uses the filter of the runtime, Localhost a file on the node, and "
                    + "Unconfined no filter.",
            required = true,
            enumeration = {"Unconfined", "RuntimeDefault", "Localhost"},
            example = "RuntimeDefault")
        @GoType("v1.SeccompProfileType")
        String type,
    @ProtoField(2)
        @Schema(
            description =
                "File with the filter, relative to the node agent's seccomp directory. Required for"
                    + " the type Localhost and forbidden for the others.",
            example = "profiles/audit.json")
        @Nullable String localhostProfile) {}
