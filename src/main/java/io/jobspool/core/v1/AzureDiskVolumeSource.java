package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.AzureDiskVolumeSource",
    description = "Azure data disk, either a managed disk or a blob in a storage account.")
public record AzureDiskVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the disk in Azure. Required, even though diskURI alone identifies it.",
            required = true,
            example = "batch-data")
        String diskName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Location of the disk. Required; it starts with /subscriptions/ for kind Managed"
                    + " and with https:// for the two blob kinds.",
            required = true,
            example =
                "/subscriptions/SUBSCRIPTION/resourcegroups/GROUP/providers/microsoft.compute/disks/batch-data")
        String diskURI,
    @ProtoField(3)
        @Schema(
            description =
                "How the host caches the disk: None, ReadOnly or ReadWrite. The server fills in "
                    + "ReadWrite if it is absent.",
            enumeration = {"None", "ReadOnly", "ReadWrite"},
            example = "ReadOnly")
        @GoType("v1.AzureDataDiskCachingMode")
        @Nullable String cachingMode,
    @ProtoField(4)
        @Schema(
            description =
                "File system of the disk, for instance ext4, xfs or ntfs. The server fills in ext4 "
                    + "if it is absent.",
            example = "ext4")
        @Nullable String fsType,
    @ProtoField(5)
        @Schema(
            description =
                "True forbids writes through every mount of the disk in the pod. The server fills"
                    + " in false if it is absent.")
        @Nullable Boolean readOnly,
    @ProtoField(6)
        @Schema(
            description =
                "Sort of disk: Managed, or a blob in a Shared or Dedicated storage account. The "
                    + "server fills in Shared if it is absent.",
            enumeration = {"Shared", "Dedicated", "Managed"},
            example = "Managed")
        @GoType("v1.AzureDataDiskKind")
        @Nullable String kind) {}
