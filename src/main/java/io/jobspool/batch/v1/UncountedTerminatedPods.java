package io.jobspool.batch.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ListSet;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.batch.v1.UncountedTerminatedPods",
    description =
        "Ended pods waiting to be added to the succeeded and failed totals of the status.")
public record UncountedTerminatedPods(
    @ProtoField(1)
        @ListSet
        @Schema(
            description =
                "UIDs of pods that succeeded and are still missing from the succeeded total. No UID"
                    + " may occur twice or in both lists.")
        @GoType("types.UID")
        List<String> succeeded,
    @ProtoField(2)
        @ListSet
        @Schema(
            description =
                "UIDs of pods that failed and are still missing from the failed total. No UID may "
                    + "occur twice or in both lists.")
        @GoType("types.UID")
        List<String> failed) {}
