package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.VolumeResourceRequirements",
    description = "Amount of storage a claim needs and may grow to.")
public record VolumeResourceRequirements(
    @ProtoField(1)
        @Schema(
            description =
                "Upper bounds by resource name, where only storage has a meaning. Few drivers"
                    + " honour them, so they are mostly left out.")
        @GoType("v1.ResourceList")
        Map<String, Quantity> limits,
    @ProtoField(2)
        @Schema(
            description =
                "Least amounts by resource name. The key storage is mandatory and must be more than"
                    + " zero.")
        @GoType("v1.ResourceList")
        Map<String, Quantity> requests) {}
