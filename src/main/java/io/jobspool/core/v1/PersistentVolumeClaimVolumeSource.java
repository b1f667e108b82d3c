package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource",
    description = "Existing PersistentVolumeClaim whose bound volume the pod mounts.")
public record PersistentVolumeClaimVolumeSource(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name of the claim in the namespace of the pod. Required; the pod waits while the "
                    + "claim is unbound or missing.",
            required = true,
            example = "dataset")
        String claimName,
    @ProtoField(2)
        @Schema(
            description =
                "True mounts the claimed volume read-only in all containers of the pod. The default"
                    + " false lets each volumeMount decide.")
        boolean readOnly) {}
