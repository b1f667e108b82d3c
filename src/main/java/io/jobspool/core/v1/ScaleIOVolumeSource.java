package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
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
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Address of the API gateway of ScaleIO. Required, and may not be empty.",
            required = true,
            example = "https://scaleio.example.com:443/api")
        String gateway,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description = "Name of the ScaleIO storage system. Required, and may not be empty.",
            required = true,
            example = "scaleio")
        String system,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "Secret with the user and password for the gateway, without which logging in fails."
                    + " It is in the namespace of the pod.",
            required = true)
        @Nullable LocalObjectReference secretRef,
    @ProtoField(4)
        @Schema(
            description =
                "True talks to the gateway over TLS. The default is false, an unencrypted"
                    + " connection.")
        boolean sslEnabled,
    @ProtoField(5)
        @Schema(
            description =
                "ScaleIO protection domain in which the volume resides. May be left out where "
                    + "ScaleIO has a default.",
            example = "pd01")
        String protectionDomain,
    @ProtoField(6)
        @Schema(
            description =
                "Storage pool of the protection domain that holds the volume. May be left out where"
                    + " ScaleIO has a default.",
            example = "sp01")
        String storagePool,
    @ProtoField(7)
        @Schema(
            description =
                "Provisioning of the volume, ThickProvisioned or ThinProvisioned. The server fills "
                    + "in ThinProvisioned if it is absent.",
            example = "ThinProvisioned")
        String storageMode,
    @ProtoField(8)
        @Schema(
            description =
                "Name of the volume, which must exist in ScaleIO already. The server rejects an "
                    + "empty name.",
            example = "vol-0")
        String volumeName,
    @ProtoField(9)
        @Schema(
            description =
                "File system of the volume, such as xfs or ext4. The server fills in xfs if it is "
                    + "absent.",
            example = "xfs")
        String fsType,
    @ProtoField(10)
        @Schema(
            description =
                "True turns write access off for all containers of the pod. The default is false.")
        boolean readOnly) {}
