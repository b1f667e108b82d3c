package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions",
    description =
        "Body of a delete request that tunes how the deletion happens. When a body is sent, "
            + "the same options in the query are not read.")
public record DeleteOptions(
    @Schema(
            description =
                "Type of this document, DeleteOptions. May be left out, as the request itself says "
                    + "what is meant.",
            example = "DeleteOptions")
        String kind,
    @Schema(
            description =
                "Version in which this document is written, v1 or that of the deleted resource. May"
                    + " be left out.",
            example = "v1")
        String apiVersion,
    @ProtoField(1)
        @Schema(
            description =
                "Seconds an object gets to shut down before it is removed; 0 means at once. Jobs "
                    + "have no grace period, so the value has no effect on them.",
            example = "0")
        @Nullable Long gracePeriodSeconds,
    @ProtoField(2)
        @Schema(
            description =
                "Conditions the stored object has to meet, or the deletion is refused with 409. "
                    + "Without them, it happens in any case.")
        @Nullable Preconditions preconditions,
    @ProtoField(3)
        @Schema(
            description =
                "Older form of propagationPolicy: true leaves dependents in place, false has them "
                    + "removed. Deprecated, and not allowed together with propagationPolicy.")
        @Nullable Boolean orphanDependents,
    @ProtoField(4)
        @Schema(
            description =
                "What happens to dependents: Orphan keeps them, Background removes them afterwards,"
                    + " Foreground removes them first. If absent, a Job of batch/v1 is deleted with"
                    + " Orphan.",
            enumeration = {"Orphan", "Background", "Foreground"},
            example = "Background")
        @GoType("v1.DeletionPropagation")
        @Nullable String propagationPolicy,
    @ProtoField(5)
        @Schema(
            description =
                "With the single value All the request is checked in full but nothing is stored. "
                    + "Absent or empty executes it; other values are rejected.")
        List<String> dryRun,
    @ProtoField(6)
        @Schema(
            description =
                "True permits removing an object whose stored form is damaged and cannot be read,"
                    + " without looking at finalizers. Absent counts as false; dangerous, and not"
                    + " for everyday use.")
        @Nullable Boolean ignoreStoreReadErrorWithClusterBreakingPotential) {}
