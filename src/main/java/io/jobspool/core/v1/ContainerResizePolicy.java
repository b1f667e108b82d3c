package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ContainerResizePolicy",
    description = "Says how a container takes a change of one of its resources while it runs.")
public record ContainerResizePolicy(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "The resource in question, cpu or memory. Each may be listed once.",
            required = true,
            example = "memory")
        @GoType("v1.ResourceName")
        String resourceName,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "NotRequired applies the new amount to the running container, RestartContainer "
                    + "restarts it first. Pods with restartPolicy Never allow only NotRequired.",
            required = true,
            enumeration = {"NotRequired", "RestartContainer"})
        @GoType("v1.ResourceResizeRestartPolicy")
        String restartPolicy) {}
