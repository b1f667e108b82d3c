package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ListMap;
import io.jobspool.meta.PatchStrategy;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(name = "io.k8s.api.core.v1.NamespaceStatus", description = "Observed state of a namespace.")
public record NamespaceStatus(
    @ProtoField(1)
        @Schema(
            description =
                "Stage of life: Active while objects may be created, Terminating from the delete "
                    + "request until the namespace is empty. New namespaces are Active.",
            enumeration = {"Active", "Terminating"},
            example = "Active")
        @GoType("v1.NamespacePhase")
        String phase,
    @ProtoField(2)
        @ListMap("type")
        @PatchStrategy(value = "merge", mergeKey = "type")
        @Schema(
            description =
                "Observations about a deletion in progress, for example why it is taking long. One "
                    + "entry per type; usually absent while the namespace is active.")
        List<NamespaceCondition> conditions) {}
