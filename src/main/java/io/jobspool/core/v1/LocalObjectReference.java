package io.jobspool.core.v1;

import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.LocalObjectReference",
    description = "Points to an object by name within the same namespace.")
public record LocalObjectReference(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the object referred to, such as a Secret or ConfigMap in the namespace of "
                    + "the pod. Most places where this is used reject an empty name.",
            example = "app-settings")
        String name) {}
