package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ScaleIOVolumeSource",
    description =
        "Existing ScaleIO volume. Kept for compatibility only, since the in-tree driver no "
            + "longer exists.")
public record ScaleIOVolumeSource(
    @AlwaysWritten
        @Schema(
            description = "Address of the API gateway of ScaleIO. Required, and may not be empty.",
            required = true,
            example = "https://scaleio.example.com:443/api")
        String gateway,
    @AlwaysWritten
        @Schema(
            description = "Name of the ScaleIO storage system. Required, and may not be empty.",
            required = true,
            example = "scaleio")
        String system,
    @AlwaysWritten
        @Schema(
            description =
                "Secret with the user and password for the gateway, without which logging in fails."
                    + " It is in the namespace of the pod.",
            required = true)
        @Nullable LocalObjectReference secretRef,
    @Schema(
            description =
                "True talks to the gateway over TLS. The default is false, an unencrypted"
                    + " connection.")
        boolean sslEnabled,
    @Schema(
            description =
                "ScaleIO protection domain in which the volume resides. May be left out where "
                    + "ScaleIO has a default.",
            example = "pd01")
        String protectionDomain,
    @Schema(
            description =
                "Storage pool of the protection domain that holds the volume. May be left out where"
                    + " ScaleIO has a default.",
            example = "sp01")
        String storagePool,
    @Schema(
            description =
                "Provisioning of the volume, ThickProvisioned or ThinProvisioned. The server fills "
                    + "in ThinProvisioned if it is absent.",
            example = "ThinProvisioned")
        String storageMode,
    @Schema(
            description =
                "Name of the volume, which must exist in ScaleIO already. The server rejects an "
                    + "empty name.",
            example = "vol-0")
        String volumeName,
    @Schema(
            description =
                "File system of the volume, such as xfs or ext4. The server fills in xfs if it is "
                    + "absent.",
            example = "xfs")
        String fsType,
    @Schema(
            description =
                "True turns write access off for all containers of the pod. The default is false.")
        boolean readOnly) {}
