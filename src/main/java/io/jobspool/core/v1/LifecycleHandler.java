package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.LifecycleHandler",
    description = "What a lifecycle hook does. Exactly one action is given.")
public record LifecycleHandler(
    @ProtoField(1)
        @Schema(description = "Runs a command in the container; any exit code but 0 is a failure.")
        @Nullable ExecAction exec,
    @ProtoField(2)
        @Schema(
            description =
                "Sends an HTTP GET request to the container. The hook fails if no answer arrives.")
        @Nullable HTTPGetAction httpGet,
    @ProtoField(3)
        @Schema(
            description =
                "Kept for old manifests only: it is accepted, but running such a hook fails.")
        @Nullable TCPSocketAction tcpSocket,
    @ProtoField(4) @Schema(description = "Pauses for a number of seconds and does nothing else.")
        @Nullable SleepAction sleep) {}
