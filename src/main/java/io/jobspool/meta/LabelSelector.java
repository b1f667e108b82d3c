package io.jobspool.meta;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector",
    description =
        "Condition on the labels of objects. All its parts have to hold; with no parts it "
            + "matches everything.")
public record LabelSelector(
    @ProtoField(1)
        @Schema(
            description =
                "Labels an object must carry with exactly these values. Each entry counts the same "
                    + "as an In requirement with a single value.")
        Map<String, String> matchLabels,
    @ProtoField(2)
        @Schema(
            description =
                "Further requirements, all of which must be met. If absent, only matchLabels"
                    + " decides.")
        List<LabelSelectorRequirement> matchExpressions) {}
