package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EphemeralVolumeSource",
    description =
        "Volume backed by a PersistentVolumeClaim that belongs to the pod: created before "
            + "the pod starts and deleted with it.")
public record EphemeralVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Blueprint of the claim, which is named pod name, dash, volume name. Required; an "
                    + "unrelated claim of the same name keeps the pod from starting.")
        @Nullable PersistentVolumeClaimTemplate volumeClaimTemplate) {}
