package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.PodResourceClaim",
    description =
        "A resource claim the pod depends on, either an existing one or one made for each "
            + "pod from a template. Exactly one of the two is given.")
public record PodResourceClaim(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name by which containers refer to the claim, a DNS label unique in the pod.",
            required = true,
            example = "gpu",
            maxLength = 63)
        String name,
    @ProtoField(3)
        @Schema(
            description = "Existing claim in the pod's namespace. All pods of the Job share it.",
            example = "shared-gpu",
            maxLength = 253)
        @Nullable String resourceClaimName,
    @ProtoField(4)
        @Schema(
            description =
                "Template in the pod's namespace from which every pod gets a claim of its own, "
                    + "deleted along with the pod.",
            example = "single-gpu",
            maxLength = 253)
        @Nullable String resourceClaimTemplateName) {}
