package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EmptyDirVolumeSource",
    description =
        "Temporary directory that lives as long as the pod stays on its node and is erased "
            + "afterwards.")
public record EmptyDirVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Where the data is kept: empty for the ordinary disk of the node, Memory for a RAM "
                    + "file system, HugePages or HugePages-<size> for huge pages.",
            example = "Memory")
        @GoType("v1.StorageMedium")
        String medium,
    @ProtoField(2)
        @Schema(
            description =
                "Most space the volume may take, as a quantity that is not negative. Exceeding it"
                    + " evicts the pod; without it only the node, or the memory limits for a RAM"
                    + " medium, set a bound.",
            example = "2Gi")
        @Nullable Quantity sizeLimit) {}
