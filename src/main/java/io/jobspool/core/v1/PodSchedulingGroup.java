package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodSchedulingGroup",
    description = "Says which group the pod belongs to when several pods are scheduled as one.")
public record PodSchedulingGroup(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the pod group in the same namespace, which need not exist yet. Required, "
                    + "because no other kind of group exists.",
            example = "training-run-7",
            maxLength = 253)
        @Nullable String podGroupName) {}
