package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ObjectMeta;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PersistentVolumeClaimTemplate",
    description = "Blueprint from which a PersistentVolumeClaim is made for each pod.")
public record PersistentVolumeClaimTemplate(
    @ProtoField(1)
        @Schema(
            description =
                "Labels and annotations to give to the claim. All other metadata fields are"
                    + " rejected here.")
        ObjectMeta metadata,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Requirements of the claim, taken over unchanged. Required, with an access mode and"
                    + " a storage request at the least.",
            required = true)
        PersistentVolumeClaimSpec spec) {}
