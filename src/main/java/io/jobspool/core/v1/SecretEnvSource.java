package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.SecretEnvSource",
    description =
        "Names a secret, all entries of which become environment variables of the container.")
public record SecretEnvSource(
    @ProtoField(value = 1, inside = 1)
        @Schema(
            description =
                "Name of the object referred to, such as a Secret or ConfigMap in the namespace of "
                    + "the pod. Most places where this is used reject an empty name.",
            example = "app-settings")
        String name,
    @ProtoField(2)
        @Schema(
            description =
                "True lets the container start even if there is no such secret. Absent or false "
                    + "makes it wait for the secret.")
        @Nullable Boolean optional) {}
