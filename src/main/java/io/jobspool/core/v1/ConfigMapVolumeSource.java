package io.jobspool.core.v1;

import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.ConfigMapVolumeSource",
    description =
        "ConfigMap whose entries appear as files in the volume. It has to be in the "
            + "namespace of the pod.")
public record ConfigMapVolumeSource(
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
                "Picks which entries become files and where. When empty, every entry becomes a file"
                    + " named after its key; a listed key that does not exist blocks the pod unless"
                    + " optional is true.")
        List<KeyToPath> items,
    @ProtoField(3)
        @Schema(
            description =
                "Permission bits for files without a mode of their own, 0 to 511 in JSON or octal"
                    + " in YAML. The default is 0644, decimal 420.",
            example = "420",
            minimum = "0",
            maximum = "511")
        @Nullable Integer defaultMode,
    @ProtoField(4)
        @Schema(
            description =
                "True lets the pod start even if the ConfigMap or a listed key is missing. When "
                    + "absent or false, the pod waits for it.")
        @Nullable Boolean optional) {}
