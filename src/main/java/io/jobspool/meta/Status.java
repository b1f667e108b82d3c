package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.Status",
    description =
        "Answer to a request that has no object to return, most of all to one that failed.")
public record Status(
    @Schema(
            description = "Type of this document, always Status. Clients recognise errors by it.",
            example = "Status")
        String kind,
    @Schema(
            description =
                "Version in which this document is written. Answers always carry v1, whatever the "
                    + "API group of the request.",
            example = "v1")
        String apiVersion,
    @ProtoField(1)
        @Schema(
            description =
                "List data, here for the sake of a uniform shape. Mostly empty, and a continue"
                    + " token at times when an old one has expired.")
        ListMeta metadata,
    @ProtoField(2)
        @Schema(
            description =
                "Outcome of the request: Success or Failure, with no third value. Failures also"
                    + " have message, reason and code.",
            example = "Failure")
        String status,
    @ProtoField(3)
        @Schema(
            description =
                "Explanation for people of what went wrong. Programs should look at reason and "
                    + "details, as wording may change.",
            example = "jobs.batch \"nightly-report\" not found")
        String message,
    @ProtoField(4)
        @Schema(
            description =
                "Cause of the failure in one word for programs, such as NotFound, AlreadyExists, "
                    + "Conflict or Invalid. Empty if nothing more specific than the code is known.",
            example = "NotFound")
        String reason,
    @ProtoField(5)
        @Schema(
            description =
                "Further data that goes with the reason: the object concerned and the single"
                    + " causes. Absent when there is nothing to add.")
        @Nullable StatusDetails details,
    @ProtoField(6)
        @Schema(
            description =
                "HTTP status code of the answer, repeated in the document. Absent or 0 if none was "
                    + "recorded.",
            example = "404")
        int code) {}
