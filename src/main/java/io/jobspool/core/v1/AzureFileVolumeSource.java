package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.AzureFileVolumeSource",
    description = "Share of Azure Files, mounted with the credentials of a storage account.")
public record AzureFileVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Secret that contains the name and key of the Azure storage account. Required, in "
                    + "the namespace of the pod.",
            required = true,
            example = "azure-storage")
        String secretName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the share within the storage account. Required, and has to exist already.",
            required = true,
            example = "batch")
        String shareName,
    @ProtoField(3)
        @Schema(
            description =
                "True mounts the share so that no container can modify it. The default is false.")
        boolean readOnly) {}
