package io.jobspool.core.v1;

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
    @Schema(description = "Runs a command in the container; exit code 0 means success.")
        @Nullable ExecAction exec,
    @Schema(description = "Sends an HTTP GET request; a status code from 200 to 399 means success.")
        @Nullable HTTPGetAction httpGet,
    @Schema(description = "Opens a TCP connection; being accepted means success.")
        @Nullable TCPSocketAction tcpSocket,
    @Schema(
            description =
                "Calls the standard gRPC health service; the answer SERVING means success.")
        @Nullable GRPCAction grpc,
    @Schema(
            description =
                "Seconds after the container's start before the first check. 0 when absent.",
            example = "5",
            minimum = "0")
        int initialDelaySeconds,
    @Schema(
            description =
                "Seconds after which a check that has not answered counts as failed. 1 when absent "
                    + "or 0.",
            example = "1",
            minimum = "0")
        int timeoutSeconds,
    @Schema(
            description = "Seconds from one check to the next. 10 when absent or 0.",
            example = "10",
            minimum = "0")
        int periodSeconds,
    @Schema(
            description =
                "Successes in a row needed to recover after a failure. 1 when absent or 0, and "
                    + "always 1 for liveness and startup probes.",
            example = "1",
            minimum = "0")
        int successThreshold,
    @Schema(
            description =
                "Failures in a row after which the check as a whole has failed. 3 when absent or"
                    + " 0.",
            example = "3",
            minimum = "0")
        int failureThreshold,
    @Schema(
            description =
                "Seconds the container gets to stop when this probe makes it restart. The pod's "
                    + "grace period applies when absent; not allowed on readiness probes.",
            example = "10",
            minimum = "1")
        @Nullable Long terminationGracePeriodSeconds) {}
