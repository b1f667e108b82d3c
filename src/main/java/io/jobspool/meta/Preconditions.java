package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions",
    description = "What has to be true of the stored object for the deletion to go ahead.")
public record Preconditions(
    @ProtoField(1)
        @Schema(
            description =
                "Identity the object must have, so that a namesake created later is spared. Absent "
                    + "means any.",
            example = "3f1b6c1e-7d0a-4d53-9f0e-6c2f4f0f8a11")
        @GoType("types.UID")
        @Nullable String uid,
    @ProtoField(2)
        @Schema(
            description =
                "State the object must still be in, which fails if somebody has changed it since. "
                    + "Absent means any.",
            example = "48213")
        @Nullable String resourceVersion) {}
