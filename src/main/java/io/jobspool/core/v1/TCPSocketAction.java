package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.IntOrString;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.TCPSocketAction",
    description = "Opens a TCP connection to the container.")
public record TCPSocketAction(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "Number from 1 to 65535, or name, of the container port to contact.",
            required = true,
            example = "5432")
        IntOrString port,
    @ProtoField(2)
        @Schema(
            description = "Host to connect to. The pod's address when absent.",
            example = "localhost")
        String host) {}
