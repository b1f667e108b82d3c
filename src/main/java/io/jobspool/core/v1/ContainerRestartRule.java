package io.jobspool.core.v1;

import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ContainerRestartRule",
    description = "An exception to a container's restartPolicy that applies to certain exit codes.")
public record ContainerRestartRule(
    @ProtoField(1)
        @Schema(
            description =
                "What to do on a match: Restart starts this container again, RestartAllContainers "
                    + "starts every container of the pod again.",
            required = true,
            enumeration = {"Restart", "RestartAllContainers"},
            example = "Restart")
        @GoType("v1.ContainerRestartRuleAction")
        String action,
    @ProtoField(2)
        @Schema(
            description =
                "The exit codes the rule applies to. Required, because no other kind of match"
                    + " exists.")
        @Nullable ContainerRestartRuleOnExitCodes exitCodes) {}
