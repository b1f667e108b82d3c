package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ResourceClaim",
    description = "Gives a container access to one of the resource claims of its pod.")
public record ResourceClaim(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Name of an entry in the pod's resourceClaims.",
            required = true,
            example = "gpu",
            maxLength = 63)
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "Restricts access to the devices of one request within the claim. Absent grants "
                    + "everything the claim holds.",
            example = "large-gpu")
        String request) {}
