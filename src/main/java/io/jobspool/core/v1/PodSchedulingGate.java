package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodSchedulingGate",
    description = "A named lock that holds a pod back from scheduling until it is removed.")
public record PodSchedulingGate(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Name of the gate, a qualified name that occurs once per pod.",
            required = true,
            example = "example.com/quota-check")
        String name) {}
