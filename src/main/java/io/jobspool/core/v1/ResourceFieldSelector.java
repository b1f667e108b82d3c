package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.Atomic;
import io.jobspool.meta.ProtoField;
import io.jobspool.meta.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Atomic
@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ResourceFieldSelector",
    description =
        "Selects a resource request or limit of a container so that its value can be read "
            + "from inside.")
public record ResourceFieldSelector(
    @ProtoField(1)
        @Schema(
            description =
                "Container whose resources are meant. Mandatory in volumes; in environment"
                    + " variables it defaults to the container that declares the variable.",
            example = "main")
        String containerName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Which amount to read: limits or requests, a dot, then cpu, memory, "
                    + "ephemeral-storage or a hugepages size. Required.",
            required = true,
            example = "limits.memory")
        String resource,
    @ProtoField(3)
        @Schema(
            description =
                "Unit in which the amount is expressed, rounded up; absent or 0 counts as 1. CPU "
                    + "allows 1 and 1m, byte amounts allow 1, 1k to 1E and 1Ki to 1Ei.",
            example = "1Mi")
        Quantity divisor) {}
