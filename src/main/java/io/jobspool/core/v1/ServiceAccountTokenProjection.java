package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ServiceAccountTokenProjection",
    description =
        "Token of the pod's service account, written to a file of a projected volume and "
            + "replaced in time.")
public record ServiceAccountTokenProjection(
    @ProtoField(1)
        @Schema(
            description =
                "Recipient for whom the token is meant, which has to reject tokens with another "
                    + "audience. An empty value selects the API server.",
            example = "vault")
        String audience,
    @ProtoField(2)
        @Schema(
            description =
                "Requested lifetime of the token in seconds, from 600 (ten minutes) to 4294967296. "
                    + "The default is 3600, one hour; the node renews the token well before that.",
            example = "3600",
            minimum = "600",
            maximum = "4294967296")
        @Nullable Long expirationSeconds,
    @ProtoField(3)
        @AlwaysWritten
        @Schema(
            description =
                "File for the token, relative to the root of the volume. Required, without leading "
                    + "slash or two-dot elements.",
            required = true,
            example = "token")
        String path) {}
