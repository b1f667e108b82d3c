package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.SecretVolumeSource",
    description = "Secret whose keys appear as files in the volume.")
public record SecretVolumeSource(
    @ProtoField(1)
        @Schema(
            description =
                "Name of the Secret, which lives in the namespace of the pod. Required in practice:"
                    + " an empty name is rejected.",
            example = "registry-credentials")
        String secretName,
    @ProtoField(2)
        @Schema(
            description =
                "Picks which keys become files and under which paths. When empty, every key becomes"
                    + " a file named after it; a listed key that does not exist blocks the pod"
                    + " unless optional is true.")
        List<KeyToPath> items,
    @ProtoField(3)
        @Schema(
            description =
                "Permission bits for files that set no mode of their own, 0 to 511 in JSON or octal"
                    + " 0000 to 0777 in YAML. The default is 0644, decimal 420.",
            example = "420",
            minimum = "0",
            maximum = "511")
        @Nullable Integer defaultMode,
    @ProtoField(4)
        @Schema(
            description =
                "True lets the pod start although the Secret or a listed key is missing. When"
                    + " absent or false, the pod waits until it exists.")
        @Nullable Boolean optional) {}
