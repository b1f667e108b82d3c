package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference",
    description = "Names an object on which this one depends.")
public record OwnerReference(
    @ProtoField(5)
        @AlwaysWritten
        @Schema(
            description =
                "API group and version of the owner. Required, and the version part may not be"
                    + " empty.",
            required = true,
            example = "batch/v1")
        String apiVersion,
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Kind of the owner, singular and capitalised. Required, and events are not accepted"
                    + " as owners.",
            required = true,
            example = "CronJob")
        String kind,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description = "Name of the owner. Required, and may not be empty.",
            required = true,
            example = "nightly-report")
        String name,
    @ProtoField(4)
        @AlwaysWritten
        @Schema(
            description =
                "Identity of the owner, which decides if an object of that name really is meant. "
                    + "Required; repeated entries with one uid are merged with a warning.",
            required = true,
            example = "3f1b6c1e-7d0a-4d53-9f0e-6c2f4f0f8a11")
        @GoType("types.UID")
        String uid,
    @ProtoField(6)
        @Schema(
            description =
                "True marks the owner that manages this object. Absent counts as false, and only a "
                    + "single reference may be true.")
        @Nullable Boolean controller,
    @ProtoField(7)
        @Schema(
            description =
                "True keeps an owner that is being deleted in the foreground until this object is "
                    + "gone. Absent counts as false.")
        @Nullable Boolean blockOwnerDeletion) {}
