package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodReadinessGate",
    description =
        "A pod condition, reported from outside, that has a say in whether the pod is ready.")
public record PodReadinessGate(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Type of the condition, a qualified name, that must be True.",
            required = true,
            example = "example.com/feature-ready")
        @GoType("v1.PodConditionType")
        String conditionType) {}
