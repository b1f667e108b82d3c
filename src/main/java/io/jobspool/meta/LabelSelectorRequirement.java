package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement",
    description = "One requirement on the value or the presence of a label.")
public record LabelSelectorRequirement(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Label that the requirement looks at. Required, and has to be a valid label key.",
            required = true,
            example = "tier")
        String key,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "How label and values relate: In or NotIn compare the value, Exists or DoesNotExist"
                    + " look at presence. An object without the label satisfies NotIn.",
            required = true,
            enumeration = {"In", "NotIn", "Exists", "DoesNotExist"},
            example = "In")
        @GoType("v1.LabelSelectorOperator")
        String operator,
    @ProtoField(3)
        @Schema(
            description =
                "Values to compare with. In and NotIn need at least one; Exists and DoesNotExist "
                    + "allow none.")
        List<String> values) {}
