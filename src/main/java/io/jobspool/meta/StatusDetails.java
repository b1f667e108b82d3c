package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails",
    description = "Which object an outcome is about, and what exactly was wrong.")
public record StatusDetails(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the object concerned. Empty when the outcome is not about one particular "
                    + "object.",
            example = "nightly-report")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "API group of the object concerned, for instance batch. Empty for resources of the "
                    + "core group.",
            example = "batch")
        String group,
    @ProtoField(3)
        @Schema(
            description =
                "Kind of the object concerned; many errors put the plural resource name here"
                    + " instead.",
            example = "jobs")
        String kind,
    @ProtoField(6)
        @Schema(
            description =
                "Identity of the object concerned, for instance of the one just deleted. Absent"
                    + " when there is no single object.",
            example = "3f1b6c1e-7d0a-4d53-9f0e-6c2f4f0f8a11")
        String uid,
    @ProtoField(4)
        @Schema(
            description =
                "Individual problems, one per entry. An Invalid answer has an entry for every field"
                    + " that was found faulty.")
        List<StatusCause> causes,
    @ProtoField(5)
        @Schema(
            description =
                "Seconds to wait before trying again, equal to the Retry-After header. Absent or 0 "
                    + "if a retry is not suggested.",
            example = "1")
        int retryAfterSeconds) {}
