package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.GoType;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ContainerPort",
    description = "A network port that a container listens on.")
public record ContainerPort(
    @ProtoField(1)
        @Schema(
            description =
                "Name for the port, unique in the pod, that services and probes can use in place of"
                    + " the number: lower-case letters, digits and hyphens.",
            example = "http",
            maxLength = 15)
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "Port of the node that is forwarded to the container. Absent or 0 exposes none;"
                    + " with hostNetwork it equals containerPort.",
            example = "0",
            minimum = "0",
            maximum = "65535")
        int hostPort,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description = "Port number inside the pod, from 1 to 65535.",
            required = true,
            example = "8080",
            minimum = "1",
            maximum = "65535")
        int containerPort,
    @ProtoField(4)
        @Schema(
            description = "Transport of the port: TCP, UDP or SCTP. TCP when absent.",
            enumeration = {"TCP", "UDP", "SCTP"},
            defaultValue = "TCP")
        @GoType("v1.Protocol")
        String protocol,
    @ProtoField(5)
        @Schema(
            description =
                "Address of the node on which hostPort is opened. Absent opens it on all"
                    + " addresses.",
            example = "127.0.0.1")
        String hostIP) {}
