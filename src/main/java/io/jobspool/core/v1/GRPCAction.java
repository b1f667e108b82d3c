package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.GRPCAction",
    description = "Asks the gRPC health service of the container for its state.")
public record GRPCAction(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Port number of the gRPC server, from 1 to 65535.",
            required = true,
            example = "9090",
            minimum = "1",
            maximum = "65535")
        int port,
    @ProtoField(2)
        @AlwaysWritten
        @Schema(
            description =
                "Service name put into the health request. Empty when absent, which asks about the "
                    + "server as a whole.",
            example = "liveness")
        @Nullable String service) {}
