package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.NodeSelectorRequirement",
    description = "Compares a label or field of a node with given values.")
public record NodeSelectorRequirement(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Label key, or field name in matchFields, to look at.",
            required = true,
            example = "topology.kubernetes.io/zone")
        String key,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "In and NotIn compare with a list, Exists and DoesNotExist look only for the key,"
                    + " Gt and Lt compare whole numbers.",
            required = true,
            enumeration = {"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"})
        @GoType("v1.NodeSelectorOperator")
        String operator,
    @ProtoField(3)
        @Schema(
            description =
                "Values to compare with: at least one for In and NotIn, none for Exists and "
                    + "DoesNotExist, exactly one whole number for Gt and Lt.")
        List<String> values) {}
