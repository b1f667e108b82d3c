package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.HostAlias",
    description = "A line of the hosts file: an address and the names that lead to it.")
public record HostAlias(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description = "IPv4 or IPv6 address. Only one entry should be given per address.",
            required = true,
            example = "10.0.0.12")
        String ip,
    @ProtoField(2)
        @Schema(
            description =
                "Host names that resolve to the address inside the containers of the pod.")
        List<String> hostnames) {}
