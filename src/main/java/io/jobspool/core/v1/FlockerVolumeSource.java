package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.FlockerVolumeSource",
    description =
        "Dataset of the discontinued Flocker service. Exactly one of its two identifiers has "
            + "to be given.")
public record FlockerVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the dataset, kept by Flocker as metadata. It must not contain a slash and "
                    + "excludes datasetUUID.",
            example = "batch-dataset")
        String datasetName,
    @ProtoField(2)
        @Schema(
            description =
                "UUID under which Flocker knows the dataset. It is the alternative to datasetName, "
                    + "and both together are rejected.")
        String datasetUUID) {}
