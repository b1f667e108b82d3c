package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.AppArmorProfile",
    description = "Selects the AppArmor profile that confines a process.")
public record AppArmorProfile(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "RuntimeDefault uses the profile of the runtime, Localhost one loaded on the node, "
                    + "and Unconfined none.",
            required = true,
            enumeration = {"Unconfined", "RuntimeDefault", "Localhost"},
            example = "RuntimeDefault")
        @GoType("v1.AppArmorProfileType")
        String type,
    @ProtoField(2)
        @Schema(
            description =
                "Name of a profile already loaded on the node. Required for the type Localhost and "
                    + "forbidden for the others.",
            example = "k8s-apparmor-example-deny-write",
            maxLength = 4095)
        @Nullable String localhostProfile) {}
