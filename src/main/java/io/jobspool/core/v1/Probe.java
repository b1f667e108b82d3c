package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Probe",
    description =
        "A check repeated on a container, with its timing and the number of results that "
            + "decide.")
public record Probe(
    @ProtoField(value = 1, inside = 1)
        @Schema(description = "Runs a command in the container; exit code 0 means success.")
        @Nullable ExecAction exec,
    @ProtoField(value = 2, inside = 1)
        @Schema(
            description = "Sends an HTTP GET request; a status code from 200 to 399 means success.")
        @Nullable HTTPGetAction httpGet,
    @ProtoField(value = 3, inside = 1)
        @Schema(description = "Opens a TCP connection; being accepted means success.")
        @Nullable TCPSocketAction tcpSocket,
    @ProtoField(value = 4, inside = 1)
        @Schema(
            description =
                "Calls the standard gRPC health service; the answer SERVING means success.")
        @Nullable GRPCAction grpc,
    @ProtoField(2)
        @Schema(
            description =
                "Seconds after the container's start before the first check. 0 when absent.",
            example = "5",
            minimum = "0")
        int initialDelaySeconds,
    @ProtoField(3)
        @Schema(
            description =
                "Seconds after which a check that has not answered counts as failed. 1 when absent "
                    + "or 0.",
            example = "1",
            minimum = "0")
        int timeoutSeconds,
    @ProtoField(4)
        @Schema(
            description = "Seconds from one check to the next. 10 when absent or 0.",
            example = "10",
            minimum = "0")
        int periodSeconds,
    @ProtoField(5)
        @Schema(
            description =
                "Successes in a row needed to recover after a failure. 1 when absent or 0, and "
                    + "always 1 for liveness and startup probes.",
            example = "1",
            minimum = "0")
        int successThreshold,
    @ProtoField(6)
        @Schema(
            description =
                "Failures in a row after which the check as a whole has failed. 3 when absent or"
                    + " 0.",
            example = "3",
            minimum = "0")
        int failureThreshold,
    @ProtoField(7)
        @Schema(
            description =
                "Seconds the container gets to stop when this probe makes it restart. The pod's "
                    + "grace period applies when absent; not allowed on readiness probes.",
            example = "10",
            minimum = "1")
        @Nullable Long terminationGracePeriodSeconds) {}
