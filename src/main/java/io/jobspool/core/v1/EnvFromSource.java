package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.EnvFromSource",
    description =
        "A config map or a secret that supplies a whole set of environment variables. "
            + "Exactly one of the two references is given.")
public record EnvFromSource(
    @ProtoField(1)
        @Schema(
            description =
                "Text put in front of each key to form the variable's name. Absent uses the keys as"
                    + " they are.",
            example = "DB_")
        String prefix,
    @ProtoField(2)
        @Schema(description = "Config map in the same namespace whose entries become variables.")
        @Nullable ConfigMapEnvSource configMapRef,
    @ProtoField(3)
        @Schema(description = "Secret in the same namespace whose entries become variables.")
        @Nullable SecretEnvSource secretRef) {}
