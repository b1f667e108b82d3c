package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource",
    description = "Disk of the discontinued Photon Controller. Kept for compatibility only.")
public record PhotonPersistentDiskVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Identifier of the disk at the Photon Controller. Required, and may not be empty.",
            required = true)
        String pdID,
    @ProtoField(2)
        @Schema(
            description =
                "File system of the disk, for instance ext4. An empty value counts as ext4.",
            example = "ext4")
        String fsType) {}
