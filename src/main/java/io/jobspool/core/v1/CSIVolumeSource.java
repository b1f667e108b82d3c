package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.CSIVolumeSource",
    description =
        "Volume that a CSI driver prepares for one pod, without a PersistentVolume, and "
            + "removes with it.")
public record CSIVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name under which the CSI driver is registered in the cluster. Required, a DNS "
                    + "subdomain of 63 characters or fewer.",
            required = true,
            example = "secrets-store.csi.k8s.io",
            maxLength = 63)
        String driver,
    @ProtoField(2)
        @Schema(
            description =
                "True asks the driver for a volume that cannot be written to. Absent means false.")
        @Nullable Boolean readOnly,
    @ProtoField(3)
        @Schema(
            description =
                "File system the driver should mount, such as ext4 or xfs. If absent, the driver "
                    + "chooses one.",
            example = "ext4")
        @Nullable String fsType,
    @ProtoField(4)
        @Schema(
            description =
                "Settings that are handed to the driver as they are. Which keys exist is up to the "
                    + "driver.")
        Map<String, String> volumeAttributes,
    @ProtoField(5)
        @Schema(
            description =
                "Secret with everything the driver needs for mounting and unmounting on the node. "
                    + "Only required if the driver asks for credentials.")
        @Nullable LocalObjectReference nodePublishSecretRef) {}
