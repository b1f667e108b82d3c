package io.jobspool.batch.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.SuccessPolicyRule",
    description =
        "One way to reach success. Give succeededIndexes, succeededCount or both; with both, "
            + "the count is taken among the listed indexes.")
public record SuccessPolicyRule(
    @ProtoField(1)
        @Schema(
            description =
                "Indexes that matter, as ascending numbers and ranges separated by commas. Without "
                    + "succeededCount all of them have to succeed; absent, any index counts.",
            example = "0,2-4",
            maxLength = 65536)
        @Nullable String succeededIndexes,
    @ProtoField(2)
        @Schema(
            description =
                "How many indexes have to succeed, at most completions and at most the number of "
                    + "listed indexes. Absent, every index in succeededIndexes is required.",
            example = "3",
            minimum = "0")
        @Nullable Integer succeededCount) {}
